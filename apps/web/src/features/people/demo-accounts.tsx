import { useMutation } from '@apollo/client/react';
import type { Sending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { meFragment, type Me } from './me';
import { inTourOrder, roleOfWords, ROLE_SENTENCES } from './role-sentences';

const signInAsMutation = graphql(
  `
    mutation SignInAs($input: SignInAsInput!) {
      signInAs(input: $input) {
        ...MeFields
      }
    }
  `,
  [meFragment],
);

export interface DemoAccount {
  id: string;
  name: string;
  words: string;
  programmeName: string;
}

/** One account for each role, one press each: a newcomer sees every side. */
export function DemoAccounts({ accounts, sending, enter }: { accounts: readonly DemoAccount[]; sending: Sending; enter: (me: Me) => Promise<void> }) {
  const [signInAs] = useMutation(signInAsMutation);
  const choose = (accountId: string) =>
    void sending.send([], async () => {
      const { data } = await signInAs({ variables: { input: { accountId } } });
      if (data) await enter(data.signInAs);
    });
  return (
    <section aria-labelledby="look-around" className="wm-demo">
      <h2 className="wm-heading-l wm-demo__heading" id="look-around">
        Look around as…
      </h2>
      <p className="wm-demo__lead">{`This is a demonstration. Each role in the ${accounts[0]?.programmeName} is one press away.`}</p>
      <ul className="wm-demo__list">
        {inTourOrder(accounts).map((account) => (
          <Account key={account.id} account={account} choose={choose} isSending={sending.isSending} />
        ))}
      </ul>
    </section>
  );
}

function Account({ account: { id, name, words }, choose, isSending }: { account: DemoAccount; choose: (id: string) => void; isSending: boolean }) {
  const role = roleOfWords(words);
  return (
    <li className="wm-demo__account">
      <button type="button" className="wm-demo__button" aria-describedby={`${id}-does`} aria-disabled={isSending || undefined} onClick={() => choose(id)}>
        {words}
      </button>
      <span className="wm-demo__words" id={`${id}-does`}>
        {role && ROLE_SENTENCES[role]} <span className="wm-demo__name">{name}</span>
      </span>
    </li>
  );
}
