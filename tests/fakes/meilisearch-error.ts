/** An answer with Meilisearch's own kind of error. */
export class FakeApiError extends Error {
  override readonly name = "FakeApiError";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
  toBody(): { message: string; code: string; type: string; link: string } {
    const type = this.status === 403 || this.status === 401 ? "auth" : "invalid_request";
    return {
      message: this.message,
      code: this.code,
      type,
      link: `https://docs.meilisearch.com/errors#${this.code}`,
    };
  }
}
