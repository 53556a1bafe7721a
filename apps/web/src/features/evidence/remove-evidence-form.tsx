import { useMutation } from '@apollo/client/react';
import { RemovalForm } from '../../components/removal-form';
import { graphql } from '../../graphql';
import type { Evidence } from './evidence.fragment';

const removeEvidenceMutation = graphql(`
  mutation RemoveEvidence($input: RemoveEvidenceInput!) {
    removeEvidence(input: $input) {
      id
    }
  }
`);

export interface RemoveEvidenceFormProps {
  slug: string;
  item: Evidence;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Why evidence is taken away. Its history stays. */
export function RemoveEvidenceForm({ slug, item: { id, title }, onDone, onCancel }: RemoveEvidenceFormProps) {
  const [removeEvidence] = useMutation(removeEvidenceMutation, { fetchPolicy: 'no-cache' });
  return (
    <RemovalForm
      called={`“${title}”`}
      onSend={async (reason) => {
        await removeEvidence({ variables: { input: { slug, id, reason } } });
        onDone(`Removed: ${title}. It can be put back from the history.`);
      }}
      onCancel={onCancel}
    />
  );
}
