import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Contract } from '#standards/language';
import { ContractDialog, type ContractDialogProps, useRegistry } from '#web/kit';

/** A verb or command that a menu offers, with what its dialog starts from. */
export interface OfferedContract
  extends Pick<ContractDialogProps, 'row' | 'presets' | 'locked' | 'without' | 'editors'> {
  /** `<on>.<name>`. */
  readonly contract: string;
  /** Other words for it in the menu. */
  readonly title?: string;
  readonly danger?: boolean;
  readonly onDone?: (answer: unknown) => void;
}

/** Verbs and commands behind one button; alone it is a button itself. Nothing is shown when nothing is offered. */
export function ContractMenu({ title, offers }: { title: string; offers: readonly OfferedContract[] }) {
  const { contracts } = useRegistry();
  const [chosen, setChosen] = useState<OfferedContract>();
  const known = offers.filter((offer) => contracts.has(offer.contract));
  const words = (offer: OfferedContract) => offer.title ?? contracts.get(offer.contract)?.title ?? '';
  const [only, ...more] = known;
  if (!only) return null;
  return (
    <>
      {more.length === 0 ? (
        <Button onClick={() => setChosen(only)}>{words(only)}</Button>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: known.map((offer) => ({ key: offer.contract, label: words(offer), danger: offer.danger })),
            onClick: ({ key }) => setChosen(known.find((offer) => offer.contract === key)),
          }}
        >
          <Button aria-haspopup="menu">{title} ▾</Button>
        </Dropdown>
      )}
      {chosen && <OfferDialog offer={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** The dialog of one offer. */
export function OfferDialog({ offer, onClose }: { offer: OfferedContract; onClose: () => void }) {
  const { contracts } = useRegistry();
  const { contract, row, presets, locked, without, editors, onDone } = offer;
  return (
    <ContractDialog
      contract={contracts.get(contract) as Contract}
      row={row}
      presets={presets}
      locked={locked}
      without={without}
      editors={editors}
      onCancel={onClose}
      onDone={(answer) => {
        onClose();
        onDone?.(answer);
      }}
    />
  );
}
