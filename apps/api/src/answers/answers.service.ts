import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NextFunction, Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { logger } from '../logger';
import { Answer, AnswerStore, type Known } from './answer-store';
import { answeredAbout } from './clean-answers';
import { keyOf } from './request-key';
import { Revisions } from './revisions';

/** All that is kept of answers: some 200 boards, or thousands of smaller pages. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/** Of Apollo's headers, those that belong to the answer and not to the request. */
const KEPT_HEADERS = ['content-type', 'cache-control'];

/** Who was to get the answer first went away before it was there. */
const LEFT = Symbol('left');

/** `null`: no answer that another may be given, an error for one. */
type Outcome = Answer | null | typeof LEFT;

/** An answer that Apollo is making. */
interface Making {
  begun: number;
  stamp: string | null;
  answer: Promise<Outcome>;
  /** Heard once. */
  finish: (outcome: Outcome) => void;
}

/**
 * Finished answers, ahead of Apollo: the same question about an unchanged plan on the same day has the same answer.
 * Nothing is given out before the revision has been read anew (docs/adr/0006-finished-answers.md).
 */
@Injectable()
export class Answers {
  private readonly store = new AnswerStore(MEMORY_BYTES);
  private readonly making = new Map<string, Making>();
  /** Counts arrivals and beginnings, to tell which came first. */
  private turn = 0;
  private readonly revisions: Revisions;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.revisions = new Revisions(dataSource);
  }

  /** Middleware: answers, or lets the request through and keeps what comes of it. */
  handle = (request: Request, response: Response, next: NextFunction): void => {
    const key = keyOf(request);
    if (key === null) return next();
    void this.answerTo(key, request, response).then(
      (answer) => (answer ? send(answer, request, response) : next()),
      (error: unknown) => {
        // Without the database there is nothing to give out; Apollo says so, masked and logged.
        logger.warn({ err: error }, 'the revision could not be read');
        next();
      },
    );
  };

  /** An answer made from the plan as it stood after the request had arrived; `null`: Apollo makes one, which is kept. */
  private async answerTo(key: string, request: Request, response: Response): Promise<Answer | null> {
    const known = this.store.get(key);
    if (!known) {
      this.watch(key, null, request, response);
      return null;
    }
    const arrived = ++this.turn;
    let stamp = await this.stampOf(known);
    for (let hasWaited = false; ; hasWaited = true) {
      const current = this.store.get(key);
      if (current?.stamp === stamp) return current.answer;
      const making = this.making.get(key);
      if (!making) {
        const own = this.begin(key);
        try {
          if (hasWaited) stamp = await this.stampOf(known);
        } catch (error) {
          own.finish(null);
          throw error;
        }
        own.stamp = stamp;
        this.watch(key, own, request, response);
        return null;
      }
      const answer = await making.answer;
      // Begun after this request had arrived, or of the revision it found: as new as it asks for. Else the next will be.
      const serves = making.begun > arrived || making.stamp === stamp;
      if (serves && answer !== LEFT) return answer;
    }
  }

  /** The day before the revision, both before the plan: what is kept under them is as new or newer, never older. */
  private async stampOf({ subjects }: Known): Promise<string> {
    const day = this.clock.today();
    return `${day} ${await this.revisions.of(subjects)}`;
  }

  /** One at a time for each question: who asks meanwhile waits, and of those who wait one makes the next for all. */
  private begin(key: string): Making {
    let finish: Making['finish'] = () => {};
    const answer = new Promise<Outcome>((resolve) => (finish = resolve));
    const making: Making = {
      begun: ++this.turn,
      stamp: null,
      answer,
      finish: (outcome) => {
        if (this.making.get(key) === making) this.making.delete(key);
        finish(outcome);
      },
    };
    this.making.set(key, making);
    return making;
  }

  /** Keeps what Apollo sends, where another may be given it. */
  private watch(key: string, making: Making | null, request: Request, response: Response): void {
    response.once('close', () => making?.finish(LEFT));
    const { send } = response;
    response.send = (body: unknown) => {
      response.send = send;
      const about = answeredAbout(request);
      const stamp = making?.stamp ?? null;
      const answer = about && stamp && response.statusCode === 200 && typeof body === 'string' ? new Answer(body, headersOf(response)) : null;
      if (about) this.store.set(key, { subjects: about.subjects, stamp: answer && stamp, answer });
      making?.finish(answer);
      return send.call(response, body);
    };
  }
}

function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries(KEPT_HEADERS.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : [])));
}

async function send(answer: Answer, request: Request, response: Response): Promise<void> {
  const isZipped = answer.isWorthZipping && request.acceptsEncodings('gzip') === 'gzip';
  const bytes = isZipped ? await answer.zipped() : answer.plain;
  response.setHeaders(new Map(Object.entries(answer.headers)));
  response.setHeader('content-length', bytes.length);
  response.vary('Accept-Encoding');
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.end(bytes);
}
