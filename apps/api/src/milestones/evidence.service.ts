import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { can, cleanText, dayInWords, DomainError, DomainFaults, type Evidence as EvidenceRow, type Fault, type MilestoneView } from '@waymark/domain';
import { createHash, randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { roleFor } from '../auth/role-for';
import { Clock } from '../clock';
import { recordAs } from '../database/record-as';
import { PlansService } from '../plans/plans.service';
import { Programme } from '../plans/programme.entity';
import { Project } from '../plans/project.entity';
import { checkMay, writableProgramme, type WritableProgramme } from '../plans/writable-programme';
import { Evidence } from './evidence.entity';
import type { AddLinkInput, AddTestimonyInput, RemoveEvidenceInput } from './evidence.inputs';
import { mediaTypeOf } from './file-content';
import { Milestone } from './milestone.entity';

/** A title stands in a list of the pack; words may be a paragraph. */
const LONGEST = { title: 200, url: 2000, words: 2000, whose: 200, reason: 500 } as const;

export interface UploadedFile {
  slug: string;
  milestoneId: string;
  title: string;
  name: string;
}

export interface DownloadedFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class EvidenceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  async addLink(actor: SignedIn, input: AddLinkInput): Promise<MilestoneView> {
    const programme = await this.mayAdd(actor, input.slug, input.milestoneId);
    const read = new Texts();
    const title = read.needed('title', input.title, 'the title');
    const url = read.needed('url', input.url, 'the address');
    if (url && !isWebAddress(url)) read.refuse('url', 'Give an address that begins with https://, such as https://www.example.gov.uk/minutes.');
    read.check();
    return this.add(actor, programme, { ...this.blank(programme, input.milestoneId), kind: 'link', title, url });
  }

  async addTestimony(actor: SignedIn, input: AddTestimonyInput): Promise<MilestoneView> {
    const programme = await this.mayAdd(actor, input.slug, input.milestoneId);
    const read = new Texts();
    const title = read.needed('title', input.title, 'the title');
    const words = read.needed('words', input.words, 'the words');
    const whose = read.needed('whose', input.whose, 'whose words they are: a role, such as “parent of a child at a special school”');
    if (input.saidOn > this.clock.today()) read.refuse('saidOn', `${dayInWords(input.saidOn)} is still to come. Give the day on which it was said.`);
    read.check();
    return this.add(actor, programme, { ...this.blank(programme, input.milestoneId), kind: 'testimony', title, words, whose, saidOn: input.saidOn });
  }

  /** Whether a file may be sent at all, asked before any of it is read. */
  async mayAdd(actor: SignedIn, slug: string, milestoneId: string): Promise<WritableProgramme> {
    const programme = await writableProgramme(this.dataSource.manager, actor, slug);
    await checkPart(this.dataSource.manager, actor, 'evidence:add', programme, milestoneId);
    return programme;
  }

  async addFile(actor: SignedIn, file: UploadedFile, content: Buffer): Promise<MilestoneView> {
    const programme = await this.mayAdd(actor, file.slug, file.milestoneId);
    const read = new Texts();
    const title = read.needed('title', file.title, 'the title');
    const fileName = read.needed('title', file.name.replaceAll(/[\\/]/g, ' '), 'the name of the file');
    read.check();
    const mediaType = await mediaTypeOf(fileName, content);
    const fileId = randomUUID();
    const row = { ...this.blank(programme, file.milestoneId), kind: 'file' as const, title, fileId, fileName, mediaType, sizeBytes: content.length };
    return this.add(actor, programme, row, content);
  }

  async remove(actor: SignedIn, input: RemoveEvidenceInput): Promise<MilestoneView> {
    const programme = await writableProgramme(this.dataSource.manager, actor, input.slug);
    const { programmeId } = programme;
    const row = UUID.test(input.id) ? await this.dataSource.manager.findOneBy(Evidence, { programmeId, id: input.id }) : null;
    if (!row) throw new DomainError('NOT_FOUND', 'There is no such evidence', 'id');
    await checkPart(this.dataSource.manager, actor, 'evidence:remove', programme, row.milestoneId);
    const read = new Texts();
    const reason = read.needed('reason', input.reason, 'why it is removed');
    read.check();
    await recordAs(this.dataSource, { actor: actor.name, account: actor.accountId, reason, programme: programmeId }, async (manager) => {
      await checkPart(manager, actor, 'evidence:remove', programme, row.milestoneId);
      const { affected } = await manager.delete(Evidence, { programmeId, id: row.id });
      if (!affected) throw new DomainError('NOT_FOUND', 'There is no such evidence', 'id');
    });
    return this.milestone(actor, programme, row.milestoneId);
  }

  /** A file with its content; `null` where there is none, it has been removed, or the actor may not see it. */
  async file(actor: SignedIn | null, id: string): Promise<DownloadedFile | null> {
    const row = UUID.test(id) ? await this.dataSource.manager.findOneBy(Evidence, { id, kind: 'file' }) : null;
    const programme = row && (await this.dataSource.manager.findOneBy(Programme, { id: row.programmeId }));
    if (!row?.fileName || !row.mediaType || !programme) return null;
    if (!can(actor, 'programme:read', { programmeId: programme.id, isOpen: programme.isOpen })) return null;
    const [file]: { content: Buffer }[] = await this.dataSource.query('SELECT content FROM evidence_file WHERE programme_id = $1 AND id = $2', [row.programmeId, row.fileId]);
    return file ? { fileName: row.fileName, mediaType: row.mediaType, content: file.content } : null;
  }

  private blank({ programmeId }: WritableProgramme, milestoneId: string): Omit<EvidenceRow, 'recordedAt' | 'kind' | 'title' | 'addedBy'> & { programmeId: string } {
    return {
      id: randomUUID(),
      programmeId,
      milestoneId,
      url: null,
      fileId: null,
      fileName: null,
      mediaType: null,
      sizeBytes: null,
      words: null,
      whose: null,
      saidOn: null,
      addedOn: this.clock.today(),
    };
  }

  private async add(actor: SignedIn, programme: WritableProgramme, row: Omit<EvidenceRow, 'recordedAt' | 'addedBy'>, content?: Buffer): Promise<MilestoneView> {
    const { programmeId } = programme;
    await recordAs(this.dataSource, { actor: actor.name, account: actor.accountId, reason: `Evidence: ${row.title}`, programme: programmeId }, async (manager) => {
      // Now that nobody changes the programme: the milestone is still there, and still theirs.
      const part = await checkPart(manager, actor, 'evidence:add', programme, row.milestoneId);
      if (content) {
        const sha256 = createHash('sha256').update(content).digest('hex');
        await manager.query('INSERT INTO evidence_file (id, programme_id, content, sha256) VALUES ($1, $2, $3, $4)', [row.fileId, programmeId, content, sha256]);
      }
      await manager.insert(Evidence, { ...row, addedBy: roleFor(actor, 'evidence:add', { ...programme, ...part }) });
    });
    return this.milestone(actor, programme, row.milestoneId);
  }

  private async milestone(actor: SignedIn, { slug }: WritableProgramme, id: string): Promise<MilestoneView> {
    const found = (await this.plans.programme(actor, slug, null, 'all')).milestones.find((milestone) => milestone.id === id);
    if (!found) throw new DomainError('NOT_FOUND', 'The plan has no such milestone', 'milestoneId');
    return found;
  }
}

/** The milestone's place in the plan, where the actor may do this. */
async function checkPart(
  manager: EntityManager,
  actor: SignedIn,
  action: 'evidence:add' | 'evidence:remove',
  programme: WritableProgramme,
  milestoneId: string,
): Promise<{ projectId: string; objectiveId: string }> {
  const { programmeId } = programme;
  const milestone = UUID.test(milestoneId) ? await manager.findOneBy(Milestone, { programmeId, id: milestoneId }) : null;
  const project = milestone && (await manager.findOneBy(Project, { programmeId, id: milestone.projectId }));
  if (!project) throw new DomainError('NOT_FOUND', 'The plan has no such milestone', 'milestoneId');
  const part = { projectId: project.id, objectiveId: project.objectiveId };
  checkMay(actor, action, programme, part);
  return part;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && /^https?:\/\//i.test(text);
}

/** Reads the texts of a form and refuses all that is wrong with them at once. */
class Texts {
  private readonly faults: Fault[] = [];

  needed(field: keyof typeof LONGEST, typed: string, what: string): string {
    // A title, a name and an address are one line.
    const asMeant = field === 'words' || field === 'reason' ? typed : typed.replace(/\s+/g, ' ');
    const { text, fault } = cleanText(asMeant, `${what.charAt(0).toUpperCase()}${what.slice(1)}`, LONGEST[field]);
    if (fault) this.refuse(field, fault);
    else if (text === '') this.refuse(field, `Give ${what}.`);
    return text;
  }

  refuse(field: string, message: string): void {
    this.faults.push({ field, message });
  }

  check(): void {
    if (this.faults.length > 0) throw new DomainFaults('BAD_USER_INPUT', this.faults);
  }
}
