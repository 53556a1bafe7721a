import { SecretLink } from '../../components/secret-link';

/** The link with which somebody sets their password: shown this once, to be sent by the administrator. */
export function InvitationLink({ name, path }: { name: string; path: string }) {
  return (
    <SecretLink
      id="invitation"
      label={`Link for ${name} to set a password`}
      hint="Send it to them in a message that only they read. It works once, within a week, and is shown only now: when you leave this page it is gone, and you can make a new one."
      address={path}
      what="Link"
    />
  );
}
