import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { builtInVerbs, type Contract, type Resource } from '#standards/language';
import type { ChangeAnswer, RowAnswer } from '../api/shapes.ts';
import { useChange } from '../api/use-change.ts';
import { ButtonLink } from '../button-link.tsx';
import { useRegistry } from '../declarations.tsx';
import { ContractDialog } from '../form/contract-dialog.tsx';
import { ReasonDialog } from '../form/reason-dialog.tsx';
import { sentenceOf } from '../state/failure.tsx';

/** So many verbs of contracts stand beside the others; further ones are behind a button. */
const AT_HAND = 2;

interface RowVerbsProps {
  resource: Resource;
  answer: RowAnswer;
  /** Verbs that stand elsewhere on the page. */
  without?: readonly string[];
}

/** Buttons for what the acting post may do on this row now: edit, submit, void, and the verbs of contracts. */
export function RowVerbs({ resource, answer, without = [] }: RowVerbsProps) {
  const { contracts } = useRegistry();
  const { row, can } = answer;
  const [contract, setContract] = useState<Contract>();
  const [builtIn, setBuiltIn] = useState<'submit' | 'void'>();
  const titles = builtInVerbs(resource);
  const own = [...contracts.values()].filter(
    ({ type, on, name }) =>
      type === 'verb' && on === resource.name && can.includes(name) && !(name in titles) && !without.includes(name),
  );
  return (
    <>
      {can.includes('update') && (
        <ButtonLink to={`/r/${resource.name}/${row.id}/edit`} type="primary">
          {titles.update}
        </ButtonLink>
      )}
      {can.includes('submit') && <Button onClick={() => setBuiltIn('submit')}>{titles.submit}</Button>}
      {own.slice(0, AT_HAND).map((one) => (
        <Button key={one.name} onClick={() => setContract(one)}>
          {one.title}
        </Button>
      ))}
      {own.length > AT_HAND && <MoreVerbs contracts={own.slice(AT_HAND)} onChoose={setContract} />}
      {can.includes('replace') && <ReplaceButton resource={resource} answer={answer} />}
      {can.includes('void') && (
        <Button danger onClick={() => setBuiltIn('void')}>
          {titles.void}
        </Button>
      )}
      {contract && (
        <ContractDialog
          contract={contract}
          row={row}
          presets={contract.name === 'amend' ? presentValues(contract, row) : undefined}
          onCancel={() => setContract(undefined)}
          onDone={() => setContract(undefined)}
        />
      )}
      {builtIn && (
        <BuiltInDialog resource={resource} answer={answer} verb={builtIn} onClose={() => setBuiltIn(undefined)} />
      )}
    </>
  );
}

/** What a row says now, for the inputs of the same name: who amends begins with it. */
function presentValues({ input }: Contract, row: RowAnswer['row']) {
  return Object.fromEntries(Object.keys(input).map((name) => [name, row[name]]));
}

/** The verbs there is no room for beside the others. */
function MoreVerbs({
  contracts,
  onChoose,
}: {
  contracts: readonly Contract[];
  onChoose: (contract: Contract) => void;
}) {
  const [open, setOpen] = useState(false);
  const choose = (contract: Contract) => {
    setOpen(false);
    onChoose(contract);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="goa-more">
          {contracts.map((contract) => (
            <Button key={contract.name} onClick={() => choose(contract)}>
              {contract.title}
            </Button>
          ))}
        </div>
      }
    >
      <Button aria-expanded={open}>更多操作</Button>
    </Popover>
  );
}

/** Drafts the document that will take the place of this one. */
function ReplaceButton({ resource, answer }: { resource: Resource; answer: RowAnswer }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useChange<ChangeAnswer>();
  const draft = async () => {
    try {
      const { id } = await change.mutateAsync({ path: `/api/${resource.name}/${answer.row.id}/replace` });
      navigate(`/r/${resource.name}/${id}/edit`);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <Button loading={change.isPending} onClick={draft}>
      更正
    </Button>
  );
}

interface BuiltInDialogProps {
  resource: Resource;
  answer: RowAnswer;
  verb: 'submit' | 'void';
  onClose: () => void;
}

function BuiltInDialog({ resource, answer: { row }, verb, onClose }: BuiltInDialogProps) {
  const { message } = App.useApp();
  const change = useChange();
  const title = builtInVerbs(resource)[verb] ?? verb;
  const run = async (reason: string) => {
    try {
      const body = { rev: row.rev, reason: reason || undefined };
      await change.mutateAsync({ path: `/api/${resource.name}/${row.id}/${verb}`, body });
      message.success(`已${title}。`);
      onClose();
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  const effect = verb === 'void' ? '之后不再出现在日常列表中，痕迹保留。' : '之后内容不能再改，更正须另行起草。';
  return (
    <ReasonDialog
      title={`${title}${resource.title}`}
      lines={[`${title}${effect}`]}
      busy={change.isPending}
      onCancel={onClose}
      onOk={run}
    />
  );
}
