import { expect, test } from "vitest";
import en from "../src/i18n/en.json";
import zh from "../src/i18n/zh.json";
import { format, parse } from "../src/state/address";
import { arrange } from "../src/state/arrange";
import { csv } from "../src/state/csv";
import { type Fact, stretches } from "../src/state/stretches";
import { distinct } from "../src/state/names";
import { neo4jBrowser } from "../src/state/neo4j_browser";
import { radii } from "../src/state/network";
import { spread } from "../src/state/spread";
import { thousands } from "../src/state/thousands";
import type { Body } from "../src/api/network";

test("an address says the view and nothing else, whatever the order", () => {
  expect(format("tasks", { theme: "theme:1", agency: "430000:x", q: "", role: null })).toBe("/?view=tasks&agency=430000%3Ax&theme=theme%3A1");
  expect(format("overview", {})).toBe("/");
  expect(parse("?view=task&id=a.1&q=")).toEqual({ view: "task", params: { id: "a.1" } });
  expect(parse("?view=__proto__").view).toBe("unknown");
});

test("both languages fill the same places", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [key, text] of Object.entries(zh)) expect([key, places((en as Record<string, string>)[key] ?? "")]).toEqual([key, places(text)]);
  expect(JSON.stringify(zh)).not.toContain("逾期");
});

const fact = (start: number, end: number): Fact => ({ id: `${start}`, kind: "lead", quote: "", start, end, name: "", detail: [], rule: null, actor: null, theme: null, inherited: false });

test("stretches join to the text, cut where facts begin and end, also behind rare characters", () => {
  const text = "由𠮷局和乙局负责";
  const parts = stretches(text, 100, [fact(101, 103), fact(102, 106), fact(50, 60)]);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.map((part) => [part.text, part.facts.length])).toEqual([["由", 0], ["𠮷", 1], ["局", 2], ["和乙局", 1], ["负责", 0]]);
});

test("a spreadsheet runs nothing", () => {
  expect(csv(["a", "b"], [["=1+1", -2], ['say "x"', null]])).toBe('\ufeffa,b\r\n\'=1+1,-2\r\n"say ""x""",\r\n');
});

test("names that do not tell bodies apart are not used", () => {
  const body = (agency_id: string, name: string, short_name: string | null) => ({ agency_id, name, short_name });
  expect([...distinct([body("430100:g", "长沙市人民政府", "市人民政府"), body("430600:g", "岳阳市人民政府", "市人民政府"), body("430000:j", "湖南省司法厅", "省司法厅"), body("000000:j", "司法部", null)]).values()])
    .toEqual(["长沙市人民政府", "岳阳市人民政府", "省司法厅", "司法部"]);
  expect([...distinct([body("430000:j", "湖南省司法厅", "省司法厅"), body("310000:d", "上海市数据局", "市数据局")]).values()]).toEqual(["湖南省司法厅", "上海市数据局"]);
});

test("boxes come apart within the frame, equally every time", () => {
  const boxes = Array.from({ length: 30 }, (_, index) => ({ x: 200 + (index % 3), y: 150, side: 30, above: 8, below: 20 }));
  const placed = spread(boxes, 900, 600);
  expect(spread(boxes, 900, 600)).toEqual(placed);
  for (const [index, a] of placed.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(a.side);
    expect(a.y + a.below).toBeLessThanOrEqual(600);
    for (const b of placed.slice(index + 1)) expect(Math.abs(a.x - b.x) >= a.side + b.side - 1 || Math.abs(a.y - b.y) >= 28 - 1).toBe(true);
  }
});

test("unconnected parts stand beside one another", () => {
  const bodies = [1, 1, 1, 1, 2, 2, 2, 2, 3].map((component, index) => ({ id: String(index), component }) as Body);
  const places = arrange(bodies, Object.fromEntries(bodies.map((body, index) => [body.id, [index, index]])), 1000, 500);
  expect(Math.max(...places.slice(0, 4).map(([x]) => x))).toBeLessThan(Math.min(...places.slice(4, 8).map(([x]) => x)));
  expect(places[8]?.[1]).toBeGreaterThan(Math.max(...places.slice(0, 8).map(([, y]) => y)));
});

test("sizes follow values, the other way where less is more", () => {
  const [small = 0, large = 0] = radii([1, 9], "degree");
  expect(small).toBeLessThan(large);
  expect(radii([1, 9], "constraint")).toEqual([large, small]);
  expect(radii([null, 3, 3], "degree")[0]).toBeLessThan(radii([null, 3, 3], "degree")[1] ?? 0);
});

test("a statement goes to Neo4j Browser with its values, and nowhere with another store", () => {
  const asked = { query: "network", cypher: 'MATCH (a)\nWHERE $document IS NULL OR a.name IN $names\nRETURN $other, "x"', parameters: { document: null, names: ["甲 & 乙#", 'a"b'] } };
  const link = (store: string | null, cypher = asked.cypher, given: string | null = null) => neo4jBrowser(store, given, { ...asked, cypher });
  expect(new URL(link("bolt://127.0.0.1:7687") ?? "").searchParams.get("arg")).toBe('MATCH (a)\nWHERE null IS NULL OR a.name IN ["甲 \\u0026 乙\\u0023", "a\\"b"]\nRETURN $other, "x"');
  expect(link("neo4j://graph.example:7999")).toMatch(/^http:\/\/graph\.example:7474\/browser\/\?dbms=neo4j:\/\/graph\.example:7999&cmd=edit&arg=/);
  expect(link("neo4j+s://graph.example")).toMatch(/^https:\/\/graph\.example:7473\//);
  expect(link("bolt://127.0.0.1:7687", asked.cypher, "http://127.0.0.1:7999/browser")).toMatch(/^http:\/\/127\.0\.0\.1:7999\/browser\/\?dbms=bolt:\/\/127\.0\.0\.1:7687&cmd=/);
  expect(link("embedded:.fengong/graph.kgl")).toBeNull();
  expect(link("embedded:.fengong/graph.kgl", asked.cypher, "http://127.0.0.1:7474/browser/")).toBeNull();
  expect(link(null)).toBeNull();
  expect(link("bolt://h", "MATCH (a:A&B) RETURN a")).toBeNull();
});

test("thousands are set apart", () => {
  expect([0, 63, 999, 1000, 10_000, 1_234_567].map(thousands)).toEqual(["0", "63", "999", "1,000", "10,000", "1,234,567"]);
});
