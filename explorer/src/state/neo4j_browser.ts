import type { Explained } from "../api/envelope";

/** A link that opens a statement in the editor of Neo4j Browser, at the address that the server was given for
 * it, else on the host of the graph at the usual port; null with another store. Values stand in the statement itself, so that it runs as it is.
 */
export function neo4jBrowser(address: string | null, given: string | null, { cypher, parameters }: Explained): string | null {
  const found = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[^\]]+\]|[^:/?]+)(:\d+)?/.exec(address ?? "");
  if (!found) return null;
  const [dbms, , secure, host] = found;
  const statement = cypher.replace(/\$(\w+)/g, (whole, name: string) => (name in parameters ? literal(parameters[name]) : whole));
  // Browser decodes the whole address before it looks for these two, and cuts the statement there.
  if (/[&#]/.test(statement)) return null;
  const page = given !== null ? given.replace(/\/*$/, "/") : secure ? `https://${host}:7473/browser/` : `http://${host}:7474/browser/`;
  return `${page}?dbms=${dbms}&cmd=edit&arg=${encodeURIComponent(statement)}`;
}

/** A value as Cypher writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value !== null && typeof value === "object") return `{${Object.entries(value).map(([key, one]) => `\`${key}\`: ${literal(one)}`).join(", ")}}`;
  return JSON.stringify(value).replace(/[&#]/g, (character) => (character === "&" ? "\\u0026" : "\\u0023"));
}
