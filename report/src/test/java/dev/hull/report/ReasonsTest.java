package dev.hull.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReasonsTest {
    record Row(String english, String chinese) {}

    static final List<Row> ROWS = List.of(
            new Row("", ""),
            new Row("it does not run", "它没有运行"),
            new Row("nobody has ever said this", "nobody has ever said this"),
            new Row("there is no service `list`", "没有服务 `list`"),
            new Row("must be a mapping, not a list", "必须是映射，而不是列表"),
            new Row("a block of lists: more than 40 entries", "列表块：超过 40 个条目"),
            new Row("block of type 0x221 after event 7: its two lengths differ", "事件 7 之后类型为 0x221 的块：前后两个长度不一致"),
            new Row("app.jar: this archive is encrypted", "app.jar：该归档已加密"),
            new Row("a.yaml: b.yaml: strange", "a.yaml: b.yaml: strange"),
            new Row(
                    "the layer can't be read: the gzip stream is broken: its checksum is wrong",
                    "无法读取该层：gzip 流已损坏：校验和不符"),
            new Row("there is no service `a` among the active profiles", "没有服务 `a`（在启用的 profile 中）"),
            new Row("it can't be read: NoSuchFileException", "无法读取：没有这个文件"),
            new Row("the file is cut (1 - 2 ns)", "文件被截断（1 - 2 纳秒）"),
            new Row("not YAML: mapping values are not allowed here", "不是 YAML：此处不能是映射的值"));

    private final Reasons reasons = Reasons.in("zh");

    @ParameterizedTest
    @FieldSource("ROWS")
    void areSaidAnew(Row row) {
        assertThat(reasons.said(row.english())).isEqualTo(row.chinese());
    }

    @Test
    void stayInEnglish() {
        assertThat(Reasons.in("en").said("it does not run")).isEqualTo("it does not run");
    }

    @Test
    void areNotLookedIntoForEver() {
        String deep = "a: ".repeat(100_000) + "it does not run";
        assertThat(reasons.said(deep)).isEqualTo(deep);
    }

    @Test
    void everyHoleOfASentenceIsFilled() {
        Phrases.read("reasons.zh.txt")
                .lines()
                .filter(line -> line.indexOf('\t') > 0)
                .forEach(line -> {
                    String english = line.substring(0, line.indexOf('\t'));
                    String chinese = line.substring(english.length() + 1);
                    int holes = english.split("%s", -1).length - 1;
                    for (int hole = 1; hole <= holes; hole++) {
                        assertThat(chinese).containsAnyOf("%" + hole, "{" + hole + "}");
                    }
                    assertThat(chinese).doesNotContain("%" + (holes + 1), "{" + (holes + 1) + "}");
                });
    }
}
