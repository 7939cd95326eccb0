"use strict";
Redoc.init(
  "/openapi.json",
  { hideDownloadButtons: false, nativeScrollbars: true, sortTagsAlphabetically: false, requiredPropsFirst: true },
  document.getElementById("docs"),
);
