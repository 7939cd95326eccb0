import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

// The server sends `style-src 'self'; script-src 'self'`: nothing may be written into the page or inlined.
export default defineConfig({
  base: "/static/explorer/",
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
  build: {
    outDir: "../api/static/explorer",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { "/v1": "http://127.0.0.1:8000", "/readyz": "http://127.0.0.1:8000" } },
});
