/** form.json, and of which decision each of its fields and answers comes, by their keys (`input.answer1`). */
export interface FormWithOrigins {
  form: Record<string, unknown>;
  origins: Readonly<Record<string, number>>;
}
