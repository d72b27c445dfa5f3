package dev.hull.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FieldsTest {
    static final List<EventField> ALL = EventFields.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void everyFieldIsReadOrSaysWhyNot(EventField field) {
        assertThat(Fields.isSupported(field) || !Fields.whyNot(field).isEmpty())
                .as(field.name())
                .isTrue();
    }
}
