import { useMutation } from '@apollo/client/react';
import { RemovalForm } from '../../components/removal-form';
import { graphql } from '../../graphql';
import type { Dependency } from './dependency.fragment';

const removeDependencyMutation = graphql(`
  mutation RemoveDependency($input: RemoveDependencyInput!) {
    removeDependency(input: $input) {
      id
    }
  }
`);

export interface RemoveDependencyFormProps {
  slug: string;
  link: Pick<Dependency, 'id'>;
  /** The other end. */
  name: string;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Why nothing waits any more. The history keeps both. */
export function RemoveDependencyForm({ slug, link: { id }, name, onDone, onCancel }: RemoveDependencyFormProps) {
  const [removeDependency] = useMutation(removeDependencyMutation, { fetchPolicy: 'no-cache' });
  return (
    <RemovalForm
      called={`the dependency with “${name}”`}
      onSend={async (reason) => {
        await removeDependency({ variables: { input: { slug, id, reason } } });
        onDone(`Removed: the dependency with ${name}.`);
      }}
      onCancel={onCancel}
    />
  );
}
