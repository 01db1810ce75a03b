"""Interrupts at any moment: each cell is answered once, and the session is as it was."""

import random

import pytest

ROUNDS = 200
CELLS = [
    "int a{n} = {n};\na{n} + 1",
    'System.out.println("{n}");',
    "Thread.sleep(20);",
    "for (long i = 0; i < 10_000_000; i++) {{ count++; }}",
    "IntStream.range(0, 100_000).parallel().map(i -> i % 7).sum()",
    "class C{n} {{ int f() {{ return {n}; }} }}\nnew C{n}().f()",
    "record R{n}(int a, String b) {{ }}\nList.of(new R{n}(1, \"x\"), new R{n}(2, \"y\"))",
    "throw new IllegalStateException(\"{n}\");",
    "int broken = ;",
    "Executors.newFixedThreadPool(2).invokeAll(List.of(() -> 1, () -> 2));",
    "display({n});\ncount",
]


@pytest.mark.parametrize("seed", [1, 2])
def test_at_random_moments(fresh_kernel, seed):
    kernel = fresh_kernel
    chance = random.Random(seed)
    kernel.ok("static volatile long count = 0; int precious = 99; int[] numbers = {1, 2, 3};")
    for n in range(ROUNDS // 2):
        msg_id = kernel.start(chance.choice(CELLS).format(n=n))
        interrupts = []
        for _ in range(chance.choice([1, 1, 2, 3])):
            kernel.client.shell_channel.socket.poll(chance.randrange(0, 60))  # a random while, at most until the reply
            interrupts.append(kernel.send("interrupt_request", {}, "control"))
        outcome = kernel.finish(msg_id)
        assert outcome.status in ("ok", "error")
        if outcome.status == "error":
            assert outcome.error["ename"] in ("KeyboardInterrupt", "IllegalStateException", "CompilationError"), outcome.error
            assert "elara." not in outcome.error_text
        for interrupt in interrupts:
            assert kernel.reply_to(interrupt)["content"] == {"status": "ok"}
        assert kernel.run("precious + numbers.length").result == "102"

