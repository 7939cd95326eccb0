import preact from "@preact/preset-vite";
import { type Plugin, defineConfig } from "vite";

const BASE = "/static/explorer/";

/** Puts `begin` into the page as a script of its own, which runs as soon as it is there. */
function early(): Plugin {
  return {
    name: "early",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const begin = Object.values(bundle ?? {}).find((one) => one.type === "chunk" && one.name === "begin");
        return begin ? [{ tag: "script", attrs: { type: "module", async: true, crossorigin: true, src: BASE + begin.fileName }, injectTo: "head" }] : [];
      },
    },
  };
}

// The server sends `style-src 'self'; script-src 'self'`: nothing may be written into the page or inlined.
export default defineConfig({
  base: BASE,
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), early()],
  build: {
    outDir: "../api/static/explorer",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { index: "index.html", begin: "src/begin.ts" } },
  },
  server: { proxy: { "/v1": "http://127.0.0.1:8000", "/readyz": "http://127.0.0.1:8000" } },
});
