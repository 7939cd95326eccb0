"""The cache of answers: bounded, and emptied of states of the graph that are over."""

from api.cache import BoundedCache


def test_the_longest_unused_make_room() -> None:
    cache: BoundedCache[str] = BoundedCache(10)
    for key in "abcde":
        cache.put("now", key, key, 2)
    assert cache.get("now", "a") == "a"
    cache.put("now", "f", "f", 2)
    assert [key for key in "abcdef" if cache.get("now", key)] == ["a", "c", "d", "e", "f"]
    cache.put("now", "heavy", "heavy", 3)
    assert cache.get("now", "heavy") is None


def test_a_new_state_lets_go_of_all_but_the_one_before() -> None:
    cache: BoundedCache[int] = BoundedCache(1_000)
    for number in range(3):
        for key in range(5):
            cache.put(f"state {number}", key, number, 1)
    assert [cache.get(f"state {number}", 0) for number in range(3)] == [None, 1, 2]
    assert [cache.get("state 2", key) for key in range(5)] == [2] * 5
    cache.put("state 2", 0, 9, 1)
    assert cache.get("state 2", 0) == 9
    for key in range(990):  # what was let go no longer weighs
        cache.put("state 3", key, 3, 1)
    assert cache.get("state 3", 0) == 3
