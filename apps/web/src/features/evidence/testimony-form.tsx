import { useMutation } from '@apollo/client/react';
import { dayInWords } from '@waymark/domain';
import { useState } from 'react';
import { DateInput } from '../../components/date-input';
import { TextAreaField, TextField } from '../../components/form-field';
import { parseDateInput, type DateParts } from '../../components/parse-date-input';
import type { Fault } from '../../components/refusal';
import { useToday } from '../../components/today';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { AddShell, evidenceControl, type AddFormProps } from './add-evidence';

const addTestimonyMutation = graphql(`
  mutation AddTestimony($input: AddTestimonyInput!) {
    addTestimony(input: $input) {
      id
    }
  }
`);

interface Entered {
  title: string;
  words: string;
  whose: string;
  saidOn: DateParts;
}

/** The words of somebody who would know: a parent, a head teacher, a young person as one of a group. */
export function TestimonyForm({ slug, milestoneId, onDone, onCancel }: AddFormProps) {
  const [addTestimony] = useMutation(addTestimonyMutation, { fetchPolicy: 'no-cache' });
  const [entered, setEntered] = useState<Entered>({ title: '', words: '', whose: '', saidOn: { day: '', month: '', year: '' } });
  const today = useToday();
  const sending = useSending();
  const { faultAt } = sending;
  const change = (part: Partial<Entered>) => setEntered({ ...entered, ...part });
  const submit = () =>
    void sending.send(faultsOf(entered), async () => {
      const { title, words, whose, saidOn } = entered;
      const read = parseDateInput(saidOn);
      if (!('day' in read)) return;
      await addTestimony({ variables: { input: { slug, milestoneId, title, words, whose, saidOn: read.day } } });
      onDone(`Added: ${title}.`);
    });
  return (
    <AddShell heading="Add somebody’s words" button="Add the words" sending={sending} onSubmit={submit} onCancel={onCancel}>
      <TextField id={evidenceControl('title')} label="What it is about" value={entered.title} onChange={(title) => change({ title })} fault={faultAt('title')} />
      <TextAreaField id={evidenceControl('words')} label="The words" hint="As they were said or written. Leave out every name." rows={4} value={entered.words} onChange={(words) => change({ words })} fault={faultAt('words')} />
      <TextField
        id={evidenceControl('whose')}
        label="Whose words"
        hint="A role, never a child’s name. For example: parent of a child at a special school."
        value={entered.whose}
        onChange={(whose) => change({ whose })}
        fault={faultAt('whose')}
      />
      <DateInput id={evidenceControl('saidOn')} label="When they were said" hint={`For example, ${dayInWords(today)}`} value={entered.saidOn} onChange={(saidOn) => change({ saidOn })} fault={faultAt('saidOn')} />
    </AddShell>
  );
}

function faultsOf({ title, words, whose, saidOn }: Entered): Fault[] {
  const missing = (field: string, text: string, message: string) => (text.trim() === '' ? [{ field, message }] : []);
  const read = parseDateInput(saidOn);
  return [
    ...missing('title', title, 'Enter what it is about'),
    ...missing('words', words, 'Enter the words'),
    ...missing('whose', whose, 'Enter whose words they are'),
    ...('message' in read ? [{ field: 'saidOn', message: read.message }] : []),
  ];
}
