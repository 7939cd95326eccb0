import { useEffect, useState } from "preact/hooks";

/** The colours of the page, for pictures. `communities` is Okabe and Ito's set, told apart by colour-blind eyes, too. */
export interface Colours {
  ink: string;
  soft: string;
  line: string;
  ground: string;
  card: string;
  blue: string;
  mid: string;
  pale: string;
  grey: string;
  gold: string;
  communities: readonly string[];
}

const LIGHT = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a6d3b", "#7b5ea7"];
const DARK = ["#4fa8dd", "#f07f3c", "#2fc297", "#e39ac4", "#f2b84b", "#9ad4f5", "#c7a76c", "#b59be0"];
/** Shapes that go with the colours, so that colour is not alone in telling communities apart. */
export const SHAPES = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"] as const;

const query = () => matchMedia("(prefers-color-scheme: dark)");

function read(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"), soft: of("soft"), line: of("line"), ground: of("ground"), card: of("card"),
    blue: of("blue"), mid: of("mid"), pale: of("pale"), grey: of("grey"), gold: of("gold"),
    communities: query().matches ? DARK : LIGHT,
  };
}

/** The colours now; pictures are drawn again when the reader turns dark mode on or off. */
export function useColours(): Colours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const media = query();
    const update = () => setColours(read());
    media.addEventListener("change", update);
    return () => media.removeEventListener("change", update);
  }, []);
  return colours;
}
