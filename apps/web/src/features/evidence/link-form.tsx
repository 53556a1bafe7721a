import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TextField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { AddShell, evidenceControl, type AddFormProps } from './add-evidence';

const addLinkMutation = graphql(`
  mutation AddLink($input: AddLinkInput!) {
    addLink(input: $input) {
      id
    }
  }
`);

/** A page elsewhere: minutes, a published report. */
export function LinkForm({ slug, milestoneId, onDone, onCancel }: AddFormProps) {
  const [addLink] = useMutation(addLinkMutation, { fetchPolicy: 'no-cache' });
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const sending = useSending();
  const submit = () => {
    const wrong = [
      ...(title.trim() === '' ? [{ field: 'title', message: 'Enter what it is' }] : []),
      ...(/^https?:\/\/\S+$/i.test(url.trim()) ? [] : [{ field: 'url', message: 'Enter an address that begins with https:// or http://' }]),
    ];
    void sending.send(wrong, async () => {
      await addLink({ variables: { input: { slug, milestoneId, title, url: url.trim() } } });
      onDone(`Added: ${title}.`);
    });
  };
  return (
    <AddShell heading="Add a link" button="Add the link" sending={sending} onSubmit={submit} onCancel={onCancel}>
      <TextField id={evidenceControl('title')} label="What it is" hint="For example: minutes of the partnership board, 4 March 2027." value={title} onChange={setTitle} fault={sending.faultAt('title')} />
      <TextField id={evidenceControl('url')} label="Its address" hint="Begins with https://. Whoever reads the milestone can follow it, so it must be for them to see." value={url} onChange={setUrl} fault={sending.faultAt('url')} />
    </AddShell>
  );
}
