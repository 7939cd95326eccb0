"""A suffix automaton: every piece of one text, found in another in one pass.

Building takes time in proportion to the text, searching in proportion to the other text (Blumer et
al. 1985, "The smallest automaton recognizing the subwords of a text"). No library in use here offers
one that reports positions, and forty lines are easier to trust than a new dependency.
"""

from graph.align.text.folded import GAP


class SuffixAutomaton:
    """All substrings of `text`; GAP characters in it match nothing."""

    def __init__(self, text: str) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._link: list[int] = [-1]
        self._length: list[int] = [0]
        self._first_end: list[int] = [0]
        last = 0
        for index, char in enumerate(text):
            last = self._append(last, char, index + 1)

    def _append(self, last: int, char: str, end: int) -> int:
        state = self._new({}, self._length[last] + 1, end)
        cursor = last
        while cursor != -1 and char not in self._next[cursor]:
            self._next[cursor][char] = state
            cursor = self._link[cursor]
        if cursor == -1:
            self._link[state] = 0
            return state
        target = self._next[cursor][char]
        if self._length[target] == self._length[cursor] + 1:
            self._link[state] = target
            return state
        clone = self._new(dict(self._next[target]), self._length[cursor] + 1, self._first_end[target])
        self._link[clone] = self._link[target]
        while cursor != -1 and self._next[cursor].get(char) == target:
            self._next[cursor][char] = clone
            cursor = self._link[cursor]
        self._link[target] = self._link[state] = clone
        return state

    def _new(self, transitions: dict[str, int], length: int, end: int) -> int:
        self._next.append(transitions)
        self._link.append(0)
        self._length.append(length)
        self._first_end.append(end)
        return len(self._next) - 1

    def longest_matches(self, other: str) -> list[tuple[int, int]]:
        """For each position of `other`: the length of the longest match ending there, and where it ends in the text."""
        matches: list[tuple[int, int]] = []
        state = length = 0
        for char in other:
            if char == GAP:
                state = length = 0
            else:
                while state and char not in self._next[state]:
                    state = self._link[state]
                    length = self._length[state]
                if char in self._next[state]:
                    state = self._next[state][char]
                    length += 1
                else:
                    length = 0
            matches.append((length, self._first_end[state]))
        return matches
