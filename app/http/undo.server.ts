/**
 * POST does an act, DELETE undoes it. A form of a page without scripts can't send DELETE: it posts with
 * `<input type="hidden" name="_method" value="delete">`.
 */
export function isUndo(request: Request, form: FormData): boolean {
  return request.method === "DELETE" || form.get("_method") === "delete";
}
