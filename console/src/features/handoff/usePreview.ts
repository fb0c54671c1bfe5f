import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@contract';
import { answered, api } from '@/lib/api/client';
import type { Ticket } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { customerOf, nextLine, OPENING_LINE, settingsFor, type Scenario } from './scenarios';

type Message = components['schemas']['MessageJson'];

export interface Line {
  id: string;
  author: string;
  text: string;
  quickReplies?: string[];
}

interface Talk {
  id: string;
  token: string;
}

const MOST_LINES = 8;
const lineOf = ({ id, author, text, quickReplies }: Message): Line => ({ id, author, text, quickReplies });

/** A rehearsal: a real conversation with the settings as they stand in the form, that opens no ticket. */
export function usePreview(store: string, settings: HandoffSettings) {
  const { i18n } = useTranslation();
  const [lines, setLines] = useState<Line[]>([]);
  const [ticket, setTicket] = useState<Ticket>();
  const [scene, setScene] = useState<Scenario>();
  const [begunWith, setBegunWith] = useState<string>();
  const talk = useRef<Talk>(undefined);

  const open = async (scenario?: Scenario) => {
    const opened = await answered(
      api.POST('/api/v1/admin/stores/{store}/preview/conversations', {
        params: { path: { store } },
        body: {
          settings: settingsFor(scenario, settings) as unknown as Record<string, never>,
          locale: i18n.language,
          customer: customerOf(scenario),
        },
      }),
    );
    talk.current = { id: opened.conversationId, token: opened.token };
    setBegunWith(JSON.stringify(settings));
    setScene(scenario);
    setTicket(undefined);
    setLines(opened.messages.map(lineOf));
  };

  /** Says a line, and answers what is asked then. */
  const say = async (text: string): Promise<string[]> => {
    const { id, token } = talk.current!;
    const line = { id: crypto.randomUUID(), text };
    setLines((before) => [...before, { ...line, author: 'shopper' }]);
    const reply = await answered(
      api.POST('/api/v1/conversations/{id}/messages', {
        params: { path: { id }, header: { Authorization: `Bearer ${token}` } },
        body: line,
      }),
    );
    setLines((before) => [...before, ...reply.messages.map(lineOf)]);
    setTicket((before) => reply.preview?.ticket ?? before);
    const asking = (reply.handoff as { asking?: string[]; confirming?: string[] } | undefined) ?? {};
    return [...(asking.asking ?? []), ...(asking.confirming ?? [])];
  };

  const talking = useMutation({
    mutationFn: async (text: string) => {
      if (!talk.current) {
        await open();
      }
      await say(text);
    },
  });
  const playing = useMutation({
    mutationFn: async (scenario: Scenario) => {
      await open(scenario);
      let line: string | undefined = OPENING_LINE;
      for (let said = 0; line && said < MOST_LINES; said++) {
        line = nextLine(scenario, await say(line));
      }
    },
  });
  const clear = () => {
    talk.current = undefined;
    setLines([]);
    setTicket(undefined);
    setScene(undefined);
    setBegunWith(undefined);
    talking.reset();
    playing.reset();
  };
  return {
    lines,
    ticket,
    scene,
    talking,
    playing,
    clear,
    busy: talking.isPending || playing.isPending,
    outdated: begunWith !== undefined && begunWith !== JSON.stringify(settings),
  };
}
