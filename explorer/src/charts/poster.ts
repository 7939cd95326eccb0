import type { Colours } from "./colours";
import type { Drawn } from "./chart";

const FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const MARGIN = 24;
const LINE = 18;

/** A picture to take away: title above, note below, on the page's ground. Returns the text of an SVG file. */
export function poster(drawn: Drawn, title: string, note: string, colours: Colours): string {
  const width = drawn.width + 2 * MARGIN;
  const lines = wrap(note, Math.floor((width - 2 * MARGIN) / 12));
  const top = 64;
  const height = top + drawn.height + MARGIN + lines.length * LINE + MARGIN;
  const text = (x: number, y: number, size: number, colour: string, weight: number, content: string) =>
    `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(content)}</text>`;
  const inner = drawn.svg().replace(/^<svg /, `<svg x="${MARGIN}" y="${top}" `);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    text(MARGIN, 42, 20, colours.ink, 700, title),
    inner,
    ...lines.map((line, at) => text(MARGIN, top + drawn.height + MARGIN + at * LINE, 12, colours.soft, 400, line)),
    "</svg>",
  ].join("\n");
}

/** The picture as PNG, at twice its size for print. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** Break a text into lines of so many full-width characters; two narrow ones count as one. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let [line, width] = ["", 0];
    for (const character of paragraph) {
      const step = character.codePointAt(0)! < 0x2000 ? 0.55 : 1;
      if (width + step > most && line) {
        lines.push(line);
        [line, width] = ["", 0];
      }
      line += character;
      width += step;
    }
    lines.push(line);
  }
  return lines;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
