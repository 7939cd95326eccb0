import "./begin";
import { render } from "preact";
import { App } from "./app";
import { watchServer } from "./state/revision";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/table.css";
import "./styles/figure.css";
import "./styles/views.css";
import "./styles/text.css";
import "./styles/print.css";

const place = document.getElementById("app");
if (place) render(<App />, place);
watchServer();
