import { DomainError } from '@waymark/domain';
import { fileTypeFromBuffer } from 'file-type/core';

/** The largest file: a scanned report of some fifty pages. */
export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** What can be evidence, by the ending of its name; files that can carry programs are not among them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
};

const ENDINGS = Object.keys(MEDIA_TYPES).filter((ending) => ending !== 'jpeg');

/**
 * What a file is, by its content; its name must say the same.
 * @returns the media type.
 * @throws DomainError BAD_USER_INPUT with what is wrong and what can be uploaded.
 */
export async function mediaTypeOf(name: string, content: Buffer): Promise<string> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = MEDIA_TYPES[ending];
  if (!named) throw refusal(`Files of this kind cannot be uploaded. Choose one of: ${ENDINGS.join(', ')}.`);
  if (content.length === 0) throw refusal('The file is empty.');
  if (named.startsWith('text/')) {
    if (isText(content)) return named;
    throw refusal(`The name ends in .${ending}, but the content is not plain text. Save it again as a real .${ending} file.`);
  }
  // A file cut short or made to mislead can end the reading of it early.
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found?.mime !== named) throw refusal(`The name ends in .${ending}, but the content is not such a file. Save it again as a real .${ending} file.`);
  return named;
}

function refusal(message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, 'file');
}

/** In UTF-8, or in the Windows letters of an older Excel: without the control characters that no text has. */
function isText(content: Buffer): boolean {
  return content.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
