package dev.hull.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Arg;
import java.util.List;
import org.junit.jupiter.api.Test;

class HanTest {
    @Test
    void noBlankPartsChineseFromItself() {
        assertThat(closed("由 {value} 决定", "镜像的 USER")).isEqualTo("由{value} 决定");
        assertThat(closed("由 {value} 决定", "节点的版本")).isEqualTo("由{value}决定");
        assertThat(closed("由 {value} 决定", "USER")).isEqualTo("由 {value} 决定");
    }

    @Test
    void aWidePointHasItsBlankInItself() {
        assertThat(Han.beside("修复：", "以 uid 1 运行")).isEqualTo("修复：以 uid 1 运行");
        assertThat(Han.beside("fix:", "run as uid 1")).isEqualTo("fix: run as uid 1");
    }

    private static String closed(String template, String value) {
        return Han.closed(template, List.of(Arg.of("value", value)));
    }
}
