import { getAll } from "../api/client";
import type { Document, Theme } from "../api/documents";
import type { Workload } from "../api/agencies";
import { useAnswer } from "./answer";

const NONE: readonly never[] = []; // one and the same, so that nothing is drawn again while a list is on its way

/** All documents; empty until they are there. */
export function useDocuments(): readonly Document[] {
  return useAnswer("documents", () => getAll<Document>("/v1/documents")).value?.items ?? NONE;
}

/** All themes, for choosing one. */
export function useThemes(): readonly Theme[] {
  return useAnswer("themes", () => getAll<Theme>("/v1/themes")).value?.items ?? NONE;
}

/** All bodies that a task names, for choosing one. */
export function useBodies(): readonly Workload[] {
  return useAnswer("bodies", () => getAll<Workload>("/v1/workload")).value?.items ?? NONE;
}
