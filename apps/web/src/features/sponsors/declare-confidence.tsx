import { useMutation } from '@apollo/client/react';
import { RAG_WORDS } from '@waymark/charts';
import { CONFIDENCES, type Confidence } from '@waymark/domain';
import { useState, type FormEvent } from 'react';
import { RadiosField } from '../../components/choice-fields';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { declareMutation, type SponsoredObjective } from './sponsor.fragment';

const MEANINGS: Readonly<Record<Confidence, string>> = {
  green: 'It will be delivered in time, and nothing stands in the way that is not dealt with.',
  amber: 'It can be delivered, and needs attention that it does not have yet.',
  red: 'It will not be delivered as promised unless something changes.',
};

export interface DeclareConfidenceProps {
  slug: string;
  objective: SponsoredObjective['objective'];
  onDone: (words: string) => void;
}

/** The sponsor's sign-off: how confident, and why in a sentence. It stands beside the calculated colour and changes nothing in it. */
export function DeclareConfidence({ slug, objective: { id, number, declared }, onDone }: DeclareConfidenceProps) {
  const [declare] = useMutation(declareMutation, { fetchPolicy: 'no-cache' });
  const [entered, setEntered] = useState<{ confidence: Confidence | ''; sentence: string }>({ confidence: '', sentence: '' });
  const { refusal, isSending, faultAt, send } = useSending();
  const ids: Readonly<Record<string, string>> = { confidence: `confidence-${number}`, sentence: `sentence-${number}` };
  const { confidence, sentence } = entered;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = [
      ...(confidence === '' ? [{ field: 'confidence', message: 'Choose how confident you are' }] : []),
      ...(sentence.trim() === '' ? [{ field: 'sentence', message: 'Say why in a sentence' }] : []),
    ];
    void send(wrong, async () => {
      if (confidence === '') return;
      await declare({ variables: { input: { slug, objectiveId: id, confidence, sentence: sentence.trim() } } });
      setEntered({ confidence: '', sentence: '' });
      onDone(`Declared: objective ${number} ${RAG_WORDS[confidence].toLowerCase()}.`);
    });
  };
  return (
    <details className="govuk-details wm-sponsored__declare">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {declared ? 'Declare your confidence again' : 'Declare your confidence'}
          <span className="govuk-visually-hidden">{` in objective ${number}`}</span>
        </span>
      </summary>
      <form className="govuk-details__text" onSubmit={submit} noValidate>
        <ErrorSummary refusal={refusal} idOf={(field) => ids[field]} />
        <RadiosField
          id={`confidence-${number}`}
          label={`How confident are you that objective ${number} will be delivered?`}
          hint="It stands beside the calculated colour and changes nothing in it. Where the two disagree, the board sees both."
          value={confidence}
          choices={CONFIDENCES.map((value) => ({ value, label: RAG_WORDS[value], hint: MEANINGS[value] }))}
          onChange={(chosen) => setEntered({ ...entered, confidence: chosen })}
          fault={faultAt('confidence')}
        />
        <TextAreaField
          id={`sentence-${number}`}
          label="Why, in a sentence"
          hint="The board reads it as you write it."
          value={sentence}
          onChange={(words) => setEntered({ ...entered, sentence: words })}
          fault={faultAt('sentence')}
        />
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : 'Declare'}
        </button>
      </form>
    </details>
  );
}
