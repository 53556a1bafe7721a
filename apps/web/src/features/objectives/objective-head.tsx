import { dayInWords } from '@waymark/domain';
import type { ReactNode } from 'react';
import { CountBar } from '../../components/count-bar';
import { Lines } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import { DeclaredTag } from '../../components/declared-tag';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';

export const objectiveHeadFragment = graphql(`
  fragment ObjectiveHead on Objective {
    number
    name
    heading
    benefits
    sponsor {
      role
      organisation
    }
    schedule {
      colour
      reasons
      counts {
        colour
        count
      }
    }
    declared {
      confidence
      sentence
      declaredBy
      declaredOn
    }
    isDeclarationStale
    disagreement
    impact {
      words
    }
    thread {
      words
      alarm
    }
  }
`);

type Objective = ResultOf<typeof objectiveHeadFragment>;

/** Who answers for it, the two colours with their reasons, and delivery beside impact. */
export function ObjectiveHead({ objective, ways }: { objective: Objective; ways: ReactNode }) {
  const { heading, sponsor, benefits, thread, impact } = objective;
  return (
    <>
      <PageHeading caption={`Objective ${objective.number}`}>{objective.name}</PageHeading>
      <p className="wm-subtitle">{heading}</p>
      {ways}
      <p className={thread.alarm ? 'wm-alarm wm-alarm--large' : 'wm-answer wm-answer--small'}>
        <strong>{thread.words}</strong>
      </p>
      <div className="wm-pair">
        <Calculated schedule={objective.schedule} />
        <Declared {...objective} />
        <div className="wm-pair__item">
          <h2 className="wm-heading-s">Impact</h2>
          <p>{impact.words}</p>
          <h2 className="wm-heading-s">Sponsor</h2>
          <p>{sponsor ? [sponsor.role, sponsor.organisation].filter(Boolean).join(', ') : 'No sponsor is named in the documents.'}</p>
          <h2 className="wm-heading-s">Benefits to be realised</h2>
          {benefits.length === 0 ? <p>No benefits are stated in the documents.</p> : <Lines lines={benefits} />}
        </div>
      </div>
    </>
  );
}

function Calculated({ schedule }: { schedule: Objective['schedule'] }) {
  return (
    <div className={`wm-pair__item wm-pair__item--${schedule.colour}`}>
      <h2 className="wm-heading-s">Calculated from dates</h2>
      <p>
        <RagTag colour={schedule.colour} />
      </p>
      <CountBar counts={schedule.counts} noun="project" />
      <ul className="wm-list wm-list--tight">
        {schedule.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function Declared({ declared, disagreement, isDeclarationStale }: Pick<Objective, 'declared' | 'disagreement' | 'isDeclarationStale'>) {
  const colour = isDeclarationStale ? 'not_assured' : (declared?.confidence ?? 'not_assured');
  return (
    <div className={`wm-pair__item wm-pair__item--${colour}`}>
      <h2 className="wm-heading-s">Declared by its owner</h2>
      {declared ? (
        <>
          <p>
            <DeclaredTag declared={declared} isStale={isDeclarationStale} /> {`${declared.declaredBy}, ${dayInWords(declared.declaredOn)}`}
          </p>
          <p className="wm-said">{`“${declared.sentence}”`}</p>
        </>
      ) : (
        <>
          <p>
            <RagTag colour="not_assured">Nobody has declared</RagTag>
          </p>
          <p>No owner has said how confident they are that this objective will be delivered.</p>
        </>
      )}
      {disagreement && <p className="wm-card__disagreement">{disagreement}</p>}
    </div>
  );
}
