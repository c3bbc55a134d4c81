/** Ids are UUIDv7 made by the database client; people see numbers and slugs instead. */
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Guards a value from a URL before it reaches a uuid column, which would throw. */
export function isUuid(value: string): boolean {
  return uuidShape.test(value);
}
