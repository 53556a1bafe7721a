import { useState } from 'react';
import { describedBy, FormField, TextField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { AddShell, evidenceControl, type AddFormProps } from './add-evidence';
import { sizeInWords } from './evidence-item';
import { uploadFile } from './upload-file';

/** As the server has them: files that can carry programs are not among them. */
const ENDINGS = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg', 'jpeg', 'txt', 'csv'];
const LARGEST_MEGABYTES = 10;
const HINT = `PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text or CSV, at most ${LARGEST_MEGABYTES} MB. Nothing that names a child.`;

/** A file of the person's own. */
export function FileForm({ slug, milestoneId, onDone, onCancel }: AddFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const sending = useSending();
  const { isSending, faultAt } = sending;
  const submit = () =>
    void sending.send(faultsOf(file, title), async () => {
      if (!file) return;
      await uploadFile({ slug, milestoneId, title, file });
      onDone(`Uploaded: ${title}.`);
    });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    // The name is a first title; what somebody has typed stays.
    if (chosen && (title.trim() === '' || (file && title === titleOf(file)))) setTitle(titleOf(chosen));
  };
  const id = evidenceControl('file');
  return (
    <AddShell heading="Upload a file" button="Upload" sending={sending} onSubmit={submit} onCancel={onCancel}>
      <FormField id={id} label="File" hint={HINT} fault={faultAt('file')}>
        <input
          id={id}
          type="file"
          className={`govuk-file-upload${faultAt('file') ? ' govuk-file-upload--error' : ''}`}
          accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
          aria-invalid={faultAt('file') ? true : undefined}
          aria-describedby={describedBy(id, HINT, faultAt('file'))}
          onChange={(event) => choose(event.target.files?.[0] ?? null)}
        />
      </FormField>
      <TextField id={evidenceControl('title')} label="What it is" hint="For example: audit of 30 plans, February 2027." value={title} onChange={setTitle} fault={faultAt('title')} />
      {isSending && file && (
        <p className="wm-secondary" role="status">
          {`Uploading ${file.name}, ${sizeInWords(file.size)}. Stay on this page until it is done.`}
        </p>
      )}
    </AddShell>
  );
}

function faultsOf(file: File | null, title: string): Fault[] {
  const ending = /\.([a-z0-9]+)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase() ?? '';
  const wrong = !file
    ? 'Choose a file'
    : !ENDINGS.includes(ending)
      ? 'The file must be a PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text or CSV file'
      : file.size > LARGEST_MEGABYTES * 1024 * 1024
        ? `The file must be ${LARGEST_MEGABYTES} MB at most, and has ${sizeInWords(file.size)}. Give a link to it instead`
        : file.size === 0
          ? 'The file is empty'
          : null;
  return [...(wrong === null ? [] : [{ field: 'file', message: wrong }]), ...(title.trim() === '' ? [{ field: 'title', message: 'Enter what it is' }] : [])];
}

/** "Audit 2026" of "Audit_2026.pdf" */
function titleOf({ name }: File): string {
  return name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
}
