import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { PageHeading } from '../../components/page-heading';
import { DraftNotice } from '../programmes/draft-notice';
import { programmeTitle, type FramedProgramme } from '../programmes/programme-frame.fragment';
import { ComparedWithPicker } from './compared-with-picker';

export interface BoardHeadProps {
  programme: FramedProgramme;
  comparedWith: string | null;
  answer: { lead: string; rest: string };
}

/** Whose board, as at when, compared with when, and the answer. */
export function BoardHead({ programme, comparedWith, answer }: BoardHeadProps) {
  return (
    <>
      <div className="wm-head">
        <div>
          <PageHeading>{programmeTitle(programme)}</PageHeading>
          <p className="wm-subtitle">
            {`${programme.planName}. As at ${dayInWords(programme.today)}, `}
            {comparedWith ? `compared with ${dayInWords(comparedWith)}.` : 'not compared: the plan had not begun six weeks before.'}
            {comparedWith && (
              <span className="wm-head__changes">
                {' '}
                <Link to="/programmes/$slug/changes" params={{ slug: programme.slug }} className="govuk-link">
                  {`What changed since ${dayInWords(comparedWith)}`}
                </Link>
              </span>
            )}
          </p>
        </div>
        <ComparedWithPicker programme={programme} comparedWith={comparedWith} />
      </div>
      <DraftNotice programme={programme} />
      <p className="wm-answer">
        <strong>{answer.lead}</strong> {answer.rest}
      </p>
    </>
  );
}
