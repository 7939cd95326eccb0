/** Hand the reader a file. */
export function save(name: string, content: string | Blob, kind = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${kind};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name.replace(/[\\/:*?"<>|\s]+/g, "-");
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copy a text, with a picture where the browser can; false where it lets nothing be copied. */
export async function copy(text: string, picture?: () => Promise<Blob>): Promise<boolean> {
  try {
    if (picture && "ClipboardItem" in window) {
      const plain = new Blob([text], { type: "text/plain" });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture(), "text/plain": plain })]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsText(text);
  }
}

// A page that is not served over HTTPS or from this machine has no clipboard but this one.
function copyAsText(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
