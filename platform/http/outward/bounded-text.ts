/** The other side said more than anybody asked for. */
export class AnswerTooLong extends Error {
  constructor(readonly most: number) {
    super(`the answer is longer than ${most} bytes`);
    this.name = 'AnswerTooLong';
  }
}

/**
 * The text of an answer from outside, read to `most` bytes and no further: whoever is asked must not fill our memory. What is longer is not read to its
 * end; the connection is given up. Throws `AnswerTooLong`.
 */
export async function boundedText(answer: Response, most: number): Promise<string> {
  if (!answer.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    if (bytes > most) throw new AnswerTooLong(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Gives up an answer whose words nobody reads. */
export async function dropAnswer(answer: Response): Promise<void> {
  await answer.body?.cancel();
}
