import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import type { Request, Response } from 'express';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { EvidenceService } from './evidence.service';
import { LARGEST_FILE_BYTES } from './file-content';

/** Files as evidence: they come as a plain body, and go as downloads only. */
@Controller('evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** Nothing of a file is read before it is known that its sender may add it. */
  @Allow('evidence:add')
  @Post()
  async upload(
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query('slug') slug: string,
    @Query('milestone') milestoneId: string,
    @Query('title') title: string | undefined,
    @Query('name') name: string | undefined,
  ): Promise<{ id: string }> {
    // What is left of a file that is refused is not waited for.
    response.setHeader('connection', 'close');
    if (!request.is('application/octet-stream')) throw new DomainError('BAD_USER_INPUT', 'Send the file as application/octet-stream', 'file');
    await this.evidence.mayAdd(actor, String(slug), String(milestoneId));
    const content = await bodyOf(request);
    const { evidence } = await this.evidence.addFile(actor, { slug: String(slug), milestoneId: String(milestoneId), title: String(title ?? ''), name: String(name ?? '') }, content);
    return { id: evidence[0]?.id ?? '' };
  }

  @Allow('public')
  @Get(':id')
  async download(@CurrentActor() actor: SignedIn | null, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const file = await this.evidence.file(actor, id);
    if (!file) throw new DomainError('NOT_FOUND', 'There is no such file');
    response.attachment(file.fileName);
    response.setHeader('content-type', file.mediaType);
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.end(file.content);
  }
}

/** @throws DomainError as soon as it is known to be too large, without reading the rest. */
async function bodyOf(request: Request): Promise<Buffer> {
  const tooLarge = () => new DomainError('BAD_USER_INPUT', `The file is too large: at most ${LARGEST_FILE_BYTES / 1024 / 1024} MB. Give a link to it instead.`, 'file');
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE_BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  // The rest of what is too large stays unread, and its sender gets the answer.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += (part as Buffer).length;
    if (size > LARGEST_FILE_BYTES) throw tooLarge();
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
