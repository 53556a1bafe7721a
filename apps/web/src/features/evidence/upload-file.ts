import { ServerError } from '@apollo/client/errors';

export interface Upload {
  slug: string;
  milestoneId: string;
  title: string;
  file: File;
}

/**
 * Sends a file as it is.
 * @throws ServerError where the server refuses it, in GraphQL's form; TypeError where it is not reached.
 */
export async function uploadFile({ slug, milestoneId, title, file }: Upload): Promise<void> {
  const address = `/evidence?${new URLSearchParams({ slug, milestone: milestoneId, title, name: file.name })}`;
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream' }, body: file });
  if (!response.ok) throw new ServerError('The file was refused', { response, bodyText: await response.text() });
}
