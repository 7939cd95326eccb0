interface Failure {
  kind: "gone" | "answer";
  url: string;
  status?: number;
  title?: string;
  detail?: string;
  remedy?: string;
}

/** The API could not be reached (`gone`), or answered with a problem. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail ?? failure.title ?? failure.kind);
    this.failure = failure;
  }
}

/** The problem (RFC 9457) that a response carries. */
export async function fromResponse(response: Response, url: string): Promise<ApiError> {
  const failure: Failure = { kind: "answer", url, status: response.status };
  try {
    const body = (await response.json()) as Partial<Record<"title" | "detail" | "remedy", string>>;
    for (const name of ["title", "detail", "remedy"] as const) {
      const text = body[name];
      if (text) failure[name] = text;
    }
  } catch {
    // Something between here and the server answered in its own words; the status is all there is to say.
  }
  return new ApiError(failure);
}
