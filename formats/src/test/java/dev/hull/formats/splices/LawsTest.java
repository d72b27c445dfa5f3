package dev.hull.formats.splices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.compose.ComposeFile;
import dev.hull.formats.compose.ComposePlaces;
import dev.hull.formats.compose.ComposeSpots;
import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.formats.kubernetes.KubernetesPlaces;
import dev.hull.formats.kubernetes.KubernetesSpots;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Location;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Workload;
import dev.hull.testkit.Mutator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Laws 1 to 3: no change, no splice; what is written is read; all else stays as it is. */
class LawsTest {
    private static final List<Texts.Text> TEXTS = Texts.all();

    @Test
    void noChangeIsNoSplice() {
        for (Texts.Text text : TEXTS) {
            for (Document document :
                    Yaml.read(text.source(), text.dialect(), Trial.LIMITS).documents()) {
                assertThat(TreePatch.yaml(document, text.dialect(), Trial.LIMITS)
                                .render()
                                .splices())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAndNothingElseIsOtherwise() {
        Trial trial = new Trial();
        for (Texts.Text text : TEXTS) {
            trial.run(text.source(), text.dialect(), 2);
        }
        System.out.println("edits of " + TEXTS.size() + " texts: " + trial.summary());

        assertThat(trial.failed).isEmpty();
        assertThat(trial.refused()).isLessThan(10 + trial.applied / 20);
    }

    @Test
    void soItIsInDamagedTexts() {
        Trial trial = new Trial();
        Mutator mutator = new Mutator(11, List.of());
        for (Texts.Text text : TEXTS) {
            for (int i = 0; i < 3; i++) {
                byte[] damaged = mutator.mutate(text.source().bytes());
                trial.run(Source.of(text.source().name(), damaged), text.dialect(), 1);
            }
        }
        System.out.println("edits of damaged texts: " + trial.summary());

        assertThat(trial.failed).isEmpty();
        assertThat(trial.applied).isPositive();
    }

    @Test
    void aChangeOfAPodIsTheSameInTheModelAndInTheManifest() {
        Engine engine = Engine.parse("kubernetes@1.34");
        Reversal reversal = new Reversal(
                source -> Kubernetes.read(source, engine, Trial.LIMITS).values().stream()
                        .flatMap(estate -> estate.workloads().stream())
                        .toList(),
                source -> KubernetesSpots.read(source, Trial.LIMITS).all());
        int every = 0;
        for (Texts.Text text : TEXTS) {
            boolean own = text.source().name().startsWith("own-");
            if (text.dialect() == Dialect.KUBERNETES && (own || every++ % 12 == 0)) {
                reversal.run(text.source(), KubernetesPlaces.CONTAINER);
            }
        }
        System.out.println("changes of pods: " + reversal.summary());

        assertThat(reversal.failed).isEmpty();
        assertThat(reversal.equal).isPositive();
    }

    @Test
    void aChangeOfAServiceIsTheSameInTheModelAndInTheFile() {
        Reversal reversal = new Reversal(
                LawsTest::services,
                source -> ComposeSpots.read(
                                List.of(source),
                                services(source).getFirst().ref().namespace(),
                                Trial.LIMITS)
                        .all());
        int every = 0;
        for (Texts.Text text : TEXTS) {
            boolean own = text.source().name().startsWith("own-");
            if (text.dialect() == Dialect.COMPOSE && (own || every++ % 12 == 0)) {
                reversal.run(text.source(), ComposePlaces.TABLE);
            }
        }
        System.out.println("changes of services: " + reversal.summary());

        assertThat(reversal.failed).isEmpty();
        assertThat(reversal.equal).isPositive();
    }

    /** What a project of this one file starts; nothing where Compose would refuse it, or where it names other files. */
    private static List<Workload> services(Source source) {
        Sources sources = new Sources() {
            @Override
            public Optional<Source> open(String reference, Location by) {
                return reference.equals("compose.yaml") ? Optional.of(source) : Optional.empty();
            }

            @Override
            public Map<String, String> environment() {
                return Map.of();
            }
        };
        Reading<Estate> read =
                ComposeFile.read(List.of("compose.yaml"), "/srv/project", sources, ComposeFile.ENGINE, Trial.LIMITS);
        return read.verdict().isAccepted() ? read.values().getFirst().workloads() : List.of();
    }
}
