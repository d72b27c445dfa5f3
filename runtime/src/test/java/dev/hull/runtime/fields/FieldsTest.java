package dev.hull.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FieldsTest {
    static final List<EventField> ALL = EventFields.ALL.stream()
            .filter(field -> Set.of("process", "user", "container").contains(field.group()))
            .toList();

    @ParameterizedTest
    @FieldSource("ALL")
    void everyFieldIsReadOrSaysWhyNot(EventField field) {
        assertThat(Fields.isSupported(field)).isEqualTo(Fields.whyNot(field).isEmpty());
    }
}
