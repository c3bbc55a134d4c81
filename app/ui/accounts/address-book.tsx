import type { BookAddress } from "~/domain/accounts/address-book.server";
import { villageByCode } from "~/domain/city/city";
import { addressBookWords } from "~/messages/address-book";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";

/** Where she has things sent, the usual one first. */
export function AddressBook({ addresses }: { readonly addresses: readonly BookAddress[] }) {
  const t = useWords(addressBookWords);
  if (addresses.length === 0) {
    return (
      <EmptyState icon="map-pin" title={t.emptyTitle}>
        <p>{t.emptyText}</p>
        <LinkButton to={paths.accountNewAddress()}>{t.add}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="stack gap-3">
        {addresses.map((address) => (
          <li key={address.id}>
            <AddressCard address={address} />
          </li>
        ))}
      </ul>
      <div>
        <LinkButton icon="plus" to={paths.accountNewAddress()}>
          {t.add}
        </LinkButton>
      </div>
    </>
  );
}

function AddressCard({ address }: { readonly address: BookAddress }) {
  const t = useWords(addressBookWords);
  const who = `${address.recipient}, ${address.line}`;
  return (
    <article className="panel snug stack gap-2">
      <div className="row between nowrap items-start">
        <h2 className="text-17 leading-snug wrap-anywhere">{address.recipient}</h2>
        {address.isDefault ? <Badge tone="ok">{t.isDefault}</Badge> : null}
      </div>
      <p className="muted num text-13">{formatPhone(address.phone)}</p>
      <p className="wrap-anywhere whitespace-pre-line">{address.line}</p>
      <p className="wrap-anywhere">{placeLine(address)}</p>
      {address.landmark ? (
        <p className="muted text-13 wrap-anywhere">
          {t.landmark}: {address.landmark}
        </p>
      ) : null}
      <div className="row gap-1 -ml-3">
        <LinkButton
          kind="quiet"
          icon="pencil"
          to={paths.accountAddress(address.id)}
          aria-label={t.editOf(who)}
        >
          {t.edit}
        </LinkButton>
        {address.isDefault ? null : (
          <form method="post" action={paths.accountAddressDefault(address.id)}>
            <Button kind="quiet" icon="check" aria-label={t.makeDefaultOf(who)}>
              {t.makeDefault}
            </Button>
          </form>
        )}
        <form method="post" action={paths.accountAddressRemoval(address.id)}>
          <Button kind="quiet" icon="trash-2" aria-label={t.removeOf(who)}>
            {t.remove}
          </Button>
        </form>
      </div>
    </article>
  );
}

/** "Karang Anyar, Tarakan 77111" or the city outside. */
export function placeLine(address: Pick<BookAddress, "villageCode" | "city" | "postal">): string {
  const village = address.villageCode ? villageByCode(address.villageCode) : null;
  if (village) return `${village.name} ${village.postal}`;
  return [address.city, address.postal].filter(Boolean).join(" ");
}
