package elara.server.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextsTest {
    @Test
    void theLatestThousandAreKept() {
        CellTexts texts = new CellTexts();
        for (int i = 0; i < 1500; i++) {
            texts.remember("In[" + i + "]", "text " + i);
            texts.remember("In[0]", "again");
        }
        assertThat(texts.get("In[0]")).isEqualTo("again");
        assertThat(texts.get("In[500]")).isNull();
        assertThat(texts.get("In[501]")).isEqualTo("text 501");
    }
}
