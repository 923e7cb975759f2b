import { useEffect, useState } from "react";

/** What the browser can say in a language; null where it can't, or can't yet. */
export interface Speech {
  /** Says it, `voice` counting who speaks; calls back once, when it was said or could not be. Returns how to stop. */
  readonly say: (text: string, voice: number, done: () => void) => () => void;
}

/** The browser's own speech, where it has a voice on this machine for the language; voices may arrive after a while. */
export function useSpeech(language: string): Speech | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const { speechSynthesis } = window;
    const look = () => {
      const spoken = speechSynthesis.getVoices().filter(({ lang }) => sameLanguage(lang, language));
      // A voice of the network would send the dialogue to somebody else.
      setVoices(spoken.filter(({ localService }) => localService));
    };
    look();
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => {
      speechSynthesis.removeEventListener?.("voiceschanged", look);
      speechSynthesis.cancel();
    };
  }, [language]);
  if (voices.length === 0) return null;
  return {
    say(text, voice, done) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.voice = voices[voice % voices.length] ?? null;
      // Where there is one voice only, pitch tells the speakers apart.
      utterance.pitch = voices.length > 1 || voice % 2 === 0 ? 1 : 0.7;
      let over = false;
      const once = () => {
        if (!over) done();
        over = true;
      };
      utterance.onend = once;
      utterance.onerror = once;
      window.speechSynthesis.speak(utterance);
      return () => {
        over = true;
        window.speechSynthesis.cancel();
      };
    },
  };
}

function sameLanguage(one: string, other: string): boolean {
  return one.replace("_", "-").split("-")[0]?.toLowerCase() === other.split("-")[0]?.toLowerCase();
}
