import { pool } from "~/platform/db.server";
import { startsMeant } from "../fold";
import { closeSpellings, type KnownWord, nearestWord } from "../spelling";

/**
 * The words with each unknown one replaced by the known word that was probably meant; the last may also be the
 * beginning of one. What nothing is near to stays.
 */
export async function mendWords(words: readonly string[]): Promise<string[]> {
  const known = await findKnown(words);
  const unknown = words.filter((word) => !known.has(word) && !/^\p{N}+$/u.test(word));
  if (unknown.length === 0) return [...words];
  const near = await findNear(unknown);
  const last = words.at(-1);
  const mended = await Promise.all(
    words.map(async (word) => {
      if (!unknown.includes(word)) return word;
      const [completion] = word === last ? await completeWord(word, 1) : [];
      return completion?.word ?? nearestWord(word, near.get(word) ?? []) ?? word;
    }),
  );
  return mended;
}

async function findKnown(words: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ word: string }>(
    `SELECT word FROM "SearchWord" WHERE word = ANY($1)`,
    [words],
  );
  return new Set(rows.map(({ word }) => word));
}

/** Known words that share letters with each: by trigrams, and by the slips that trigrams miss in short words. */
async function findNear(words: readonly string[]): Promise<Map<string, KnownWord[]>> {
  const { rows } = await pool().query<KnownWord & { typed: string }>(
    `SELECT t.typed, w.word, w.titles
     FROM unnest($1::text[]) AS t(typed), LATERAL (
       SELECT word, titles FROM "SearchWord" WHERE word % t.typed
       ORDER BY similarity(word, t.typed) DESC, titles DESC LIMIT 20
     ) w
     UNION ALL
     SELECT s.typed, w.word, w.titles
     FROM unnest($2::text[], $3::text[]) AS s(typed, spelling) JOIN "SearchWord" w ON w.word = s.spelling`,
    [words, ...spellingColumns(words)],
  );
  const near = new Map<string, KnownWord[]>(words.map((word) => [word, []]));
  for (const { typed, word, titles } of rows) near.get(typed)?.push({ word, titles });
  return near;
}

function spellingColumns(words: readonly string[]): [string[], string[]] {
  const pairs = words.flatMap((typed) => closeSpellings(typed).map((spelling) => ({ typed, spelling })));
  return [pairs.map(({ typed }) => typed), pairs.map(({ spelling }) => spelling)];
}

/** Words of titles that begin so, or with another spelling of it; those of most titles first. Folded: letters or digits alone. */
export async function completeWord(start: string, limit: number): Promise<KnownWord[]> {
  const { rows } = await pool().query<KnownWord>(
    `SELECT word, titles FROM "SearchWord" WHERE word LIKE ANY($1) AND titles > 0
     ORDER BY titles DESC, word LIMIT $2`,
    [startsMeant(start).map((one) => `${one}%`), limit],
  );
  return rows;
}
