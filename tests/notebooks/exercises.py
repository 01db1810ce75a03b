"""Which exercises each notebook of the course covers, and which of them say the same and stand side by side."""
import re

HEADING = re.compile(r"^## (?P<id>\S+) · (?P<title>[^·\n]+) · (?P<chinese>[^·\n]*[一-鿿][^·\n]*)$", re.M)

BY_NOTEBOOK = {
    "01-forward-pass-and-shapes": ["A2-Q1.1", "HW3-2(1)", "DL20-Q1", "DL20-Q20.i", "DL20-Q10", "NN4-4-5"],
    "02-nonlinearity-and-xor": ["HW5-T1", "DL20-Q16", "NN4-4-2"],
    "03-softmax-and-stability": ["HW5-T2", "HW5-T3", "DL20-Q20.ii", "DL20-Q20.iii"],
    "04-losses-and-entropy": ["A2-Q1.2", "HW3-1(1)", "DL20-Q5", "DL20-Q20.iv", "HW3-1(2)", "HW3-1(3)", "HW3-1(4)"],
    "05-backpropagation": ["HW5-T4", "A2-Q2.2", "DL20-Q18", "HW3-2(2)"],
    "06-activation-functions": ["A2-Q3.1", "A2-Q3.2a", "A2-Q3.2b", "NN4-4-4", "NN4-4-3"],
    "07-vanishing-and-exploding-gradients": ["DL20-Q6.1", "A2-Q3.3", "DL20-Q6.2", "NN4-4-9", "DL20-Q12"],
    "08-initialization": ["A2-Q2.1", "NN4-4-8", "HW3-3(1)", "HW3-3(2)"],
    "09-approximation-and-depth": ["NN4-4-6", "DL20-Q3.1", "DL20-Q3.2"],
    "10-optimization": ["NN4-4-1", "DL20-Q2", "DL20-Q17"],
    "11-batch-normalization": ["DL20-Q4.1", "DL20-Q4.2"],
    "12-generalization-and-regularization": ["DL20-Q8", "DL20-Q11", "NN4-4-7", "DL20-Q13", "DL20-Q9"],
    "13-diagnosing-a-model": ["DL20-Q7", "DL20-Q14", "DL20-Q19"],
    "14-self-attention": ["DL20-Q15.1", "HW3-4(1)", "HW3-4(2)", "DL20-Q15.2"],
}

TWINS = [  # each group shares one picture and one control
    {"HW5-T1", "DL20-Q16"},
    {"HW5-T3", "DL20-Q20.ii", "DL20-Q20.iii"},
    {"DL20-Q20.iv", "HW3-1(2)"},
    {"A2-Q3.2a", "A2-Q3.2b"},
    {"A2-Q2.1", "NN4-4-8", "HW3-3(1)"},
]

ALL = [exercise for exercises in BY_NOTEBOOK.values() for exercise in exercises]


def groups(exercises: list[str]) -> list[list[str]]:
    """The exercises in their order, twins together."""
    found = []
    for exercise in exercises:
        twins = next((twins for twins in TWINS if exercise in twins), {exercise})
        group = [other for other in exercises if other in twins]
        if group not in found:
            found.append(group)
    return found
