// A few typed calls of the generated client against a running server; prints what it found as JSON.
import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: process.argv[2] ?? "" });

async function main(): Promise<void> {
  const tasks = await client.GET("/v1/tasks", { params: { query: { limit: 2, role: "lead", agency: "省市场监管局" } } });
  if (!tasks.data) throw new Error(tasks.error?.detail ?? "no tasks");
  const first = tasks.data.items[0];
  if (!first) throw new Error("an empty page");
  const task = await client.GET("/v1/tasks/{task}", { params: { path: { task: first.id } } });
  const workload = await client.GET("/v1/workload", { params: { query: { groups: "exclude", limit: 500 } } });
  const unknown = await client.GET("/v1/agencies/{agency}", { params: { path: { agency: "没有这个机构" } } });
  const total: number = tasks.data.total;
  const lead: string[] = first.lead.map((body) => body.id);
  const text: string = task.data?.text ?? "";
  const bodies: number = workload.data?.items.length ?? 0;
  console.log(JSON.stringify({ total, lead, text, bodies, status: unknown.error?.status }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
