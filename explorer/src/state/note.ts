import type { Document } from "../api/documents";
import { t, word } from "./language";
import { server } from "./revision";

/** What a figure was made from; absent parts do not concern it. */
export interface Scope {
  document?: string | undefined;
  theme?: string | undefined;
  agency?: string | undefined;
  role?: string | undefined;
  groups?: string | undefined;
  unexpanded?: number | undefined;
  weighting?: string | undefined;
  range?: string | undefined;
  planned?: boolean;
}

/** The line under every figure: source, how classes of bodies and weights were treated, range, and the caveat. */
export function note(scope: Scope, documents: readonly Document[]): string {
  const parts = [t("note.source", { source: source(scope.document, documents) })];
  if (scope.theme) parts.push(t("note.theme", { theme: scope.theme }));
  if (scope.agency) parts.push(t("note.agency", { agency: scope.agency }));
  if (scope.role) parts.push(t("note.role", { role: word("role", scope.role) }));
  if (scope.groups) parts.push(t("note.groups", { groups: word("groups", scope.groups) }));
  if (scope.unexpanded) parts.push(t("note.unexpanded", { count: scope.unexpanded }));
  if (scope.weighting) parts.push(t("note.weighting", { weighting: word("weighting", scope.weighting) }));
  if (scope.range) parts.push(t("note.range", { range: scope.range }));
  if (scope.planned) parts.push(t("note.planned"));
  parts.push(t("note.caveat"));
  const revision = server.get().shown;
  if (revision) parts.push(t("note.revision", { revision: revision.slice(0, 12) }));
  return parts.join(t("note.join"));
}

function source(id: string | undefined, documents: readonly Document[]): string {
  const one = id ? documents.find((document) => document.id === id) : documents.length === 1 ? documents[0] : undefined;
  if (one) return t("note.document", { title: one.title, issuer: one.issuer ?? t("document.noissuer"), date: one.issued_on ?? t("document.nodate") });
  return id ?? t("note.documents", { count: documents.length });
}
