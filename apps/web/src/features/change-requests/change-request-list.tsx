import { Link } from '@tanstack/react-router';
import { dayInWords, waitsFor, type Day } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import type { ListAddress } from '../../components/use-list-address';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { KIND_NAMES, STATE_NAMES } from './change-request-words';
import { StateTag } from './state-tag';
import { daysWaiting, waitInWords } from './waiting';

export const changeRequestRowFragment = graphql(`
  fragment ChangeRequestRow on ChangeRequest {
    id
    number
    kind
    title
    requestedBy
    requestedOn
    state
    stateWords
    blockers
    project {
      ref
      title
      objective {
        number
        name
      }
    }
    items {
      id
      action
      called
      afterWords
      movementWords
    }
    steps {
      takenOn
    }
  }
`);

type Row = ResultOf<typeof changeRequestRowFragment>;

export interface ListedRequest extends Row {
  /** `null`: it is settled. */
  waitsFor: string | null;
  daysWaiting: number;
}

/** Those that wait for somebody first, the longest wait at the top; then the newest. */
export function listed(requests: readonly Row[], needsAgreement: boolean, today: Day): ListedRequest[] {
  return requests
    .map((request) => ({ ...request, waitsFor: waitsFor(request.state, needsAgreement), daysWaiting: daysWaiting(request, today) }))
    .sort((a, b) => Number(b.waitsFor !== null) - Number(a.waitsFor !== null) || (a.waitsFor === null ? 0 : b.daysWaiting - a.daysWaiting) || b.number - a.number);
}

/** Every change that was ever asked for: what, by whom, and who is waited for. */
export function ChangeRequestList({ slug, requests, address }: { slug: string; requests: readonly ListedRequest[]; address: ListAddress }) {
  return (
    <DataTable
      caption="Change requests"
      isCaptionHidden
      className="wm-table--change-requests"
      rows={requests}
      rowKey={({ id }) => id}
      sort={address.sort}
      columns={[
        {
          key: 'request',
          header: 'Request',
          isRowHeader: true,
          cell: ({ number, title, project }) => (
            <>
              <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(number) }} className="govuk-link">
                {`${number} ${title}`}
              </Link>
              <span className="wm-secondary wm-secondary--apart">{`Project ${project.ref} ${project.title}`}</span>
            </>
          ),
          sortBy: ({ number }) => number,
          copy: ({ number, title }) => `${number} ${title}`,
        },
        { copyHeader: 'Project', copy: ({ project }) => `${project.ref} ${project.title}` },
        { copyHeader: 'Kind', copy: ({ kind }) => KIND_NAMES[kind] },
        { key: 'what', header: 'What for', cell: (request) => <WhatFor request={request} />, sortBy: ({ kind }) => KIND_NAMES[kind], copy: ({ items }) => items.map(itemInWords).join('; ') },
        {
          key: 'by',
          header: 'Asked by',
          cell: ({ requestedBy, requestedOn }) => (
            <>
              {requestedBy}
              <span className="wm-secondary wm-line">{dayInWords(requestedOn)}</span>
            </>
          ),
          sortBy: ({ requestedOn }) => requestedOn,
          copy: ({ requestedBy }) => requestedBy,
        },
        { copyHeader: 'Asked on', copy: ({ requestedOn }) => requestedOn },
        { key: 'state', header: 'Standing', cell: ({ state }) => <StateTag state={state} />, sortBy: ({ state }) => STATE_NAMES[state], copy: ({ state }) => STATE_NAMES[state] },
        {
          key: 'waits',
          header: 'Waits for',
          cell: ({ waitsFor: whom, stateWords, blockers }) => (
            <>
              {whom ? capital(whom) : <span className="wm-secondary">{stateWords}</span>}
              {blockers.length > 0 && <span className="wm-line wm-change-blocked">Cannot be approved as it is</span>}
            </>
          ),
          sortBy: ({ waitsFor: whom }) => whom,
          copy: ({ waitsFor: whom }) => whom && capital(whom),
        },
        {
          key: 'days',
          header: 'Waiting',
          cell: ({ waitsFor: whom, daysWaiting: days }) => (whom ? waitInWords(days) : <span className="wm-secondary">Settled</span>),
          sortBy: ({ waitsFor: whom, daysWaiting: days }) => (whom ? days : null),
          copyHeader: 'Days waiting',
          copy: ({ waitsFor: whom, daysWaiting: days }) => (whom ? days : null),
        },
      ]}
    />
  );
}

/** More than these are counted: the page of the request has them all. */
const ITEMS_SHOWN = 3;

function WhatFor({ request: { kind, items } }: { request: ListedRequest }) {
  const rest = items.length - ITEMS_SHOWN;
  return (
    <>
      <strong className="wm-line">{KIND_NAMES[kind]}</strong>
      {items.slice(0, ITEMS_SHOWN).map((item) => (
        <span key={item.id} className="wm-line wm-change-what">
          {itemInWords(item)}
        </span>
      ))}
      {rest > 0 && <span className="wm-secondary wm-line">{`and ${rest} more`}</span>}
    </>
  );
}

function itemInWords({ called, afterWords, movementWords }: Row['items'][number]): string {
  return [`${called}: ${afterWords ?? 'cancelled'}`, movementWords].filter(Boolean).join(', ');
}
