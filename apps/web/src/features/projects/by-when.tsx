import { graphql, type ResultOf } from '../../graphql';

export const byWhenFragment = graphql(`
  fragment ByWhenFields on Project {
    byWhen {
      text
      ongoing
      points {
        earliest
        latest
        precision
        role
        label
        words
      }
      notes
      questions
    }
  }
`);

type ByWhenData = ResultOf<typeof byWhenFragment>['byWhen'];

const ROLE_WORDS = { start: 'Start', due: 'Due', review: 'Review', milestone: 'Milestone' } as const;

const PRECISION_WORDS = {
  day: 'a day',
  month: 'a month',
  quarter: 'a quarter',
  season: 'a season',
  year: 'a year',
  academic_year: 'an academic year',
  financial_year: 'a financial year',
  approximate: 'approximate',
  range: 'a range',
} as const;

/** The promise in the document's words beside what we read in it: neither replaces the other. */
export function ByWhen({ byWhen }: { byWhen: ByWhenData }) {
  return (
    <section aria-labelledby="by-when" className="wm-by-when">
      <h2 className="wm-heading-l" id="by-when">
        By when
      </h2>
      <div className="wm-by-when__pair">
        <div>
          <h3 className="wm-heading-s">As written</h3>
          {/* Shown as text, remnants of markup included: this is what the plan says. */}
          <p className="wm-written wm-written--block">{byWhen.text || 'The cell is blank.'}</p>
        </div>
        <div>
          <h3 className="wm-heading-s">As read</h3>
          <Reading byWhen={byWhen} />
        </div>
      </div>
      {byWhen.questions.length > 0 && (
        <div className="wm-question">
          <h3 className="wm-heading-s">A person must settle</h3>
          <ul className="wm-list wm-list--tight">
            {byWhen.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Reading({ byWhen: { points, ongoing, notes } }: { byWhen: ByWhenData }) {
  return (
    <>
      <ul className="wm-points">
        {points.map((point) => (
          <li key={`${point.role} ${point.earliest} ${point.label}`}>
            <strong>{point.words}</strong>
            <span className="wm-secondary">{[point.label ?? ROLE_WORDS[point.role], `read as ${PRECISION_WORDS[point.precision]}`].join(', ')}</span>
          </li>
        ))}
        {ongoing && (
          <li>
            <strong>Ongoing</strong>
            <span className="wm-secondary">No end date: never late, but due for review</span>
          </li>
        )}
        {points.length === 0 && !ongoing && <li>No date could be read.</li>}
      </ul>
      {notes.map((note) => (
        <p key={note} className="wm-secondary">
          {note}
        </p>
      ))}
    </>
  );
}
