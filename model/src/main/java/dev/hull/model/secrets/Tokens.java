package dev.hull.model.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Credentials that show by their form, as their providers document it. A text is read once from left to right; nothing is tried twice
 * at one place but the few forms that begin with its character.
 */
public final class Tokens {
    /** Examples that providers print in their own manuals. */
    private static final List<String> PUBLISHED = List.of(
            "EXAMPLE",
            "wJalrXUtnFEMI",
            "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
            "abcdefghijklmnop",
            "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c");

    private static final int MOST_OF_A_RUN = 4096;
    private static final int MOST_OF_A_START = 64;

    /** No form is shorter. */
    private static final int SHORTEST = 14;

    /** As long as {@code -----BEGIN}, which is shorter than any form. */
    private static final int STRIDE = 10;

    private Tokens() {}

    /** One that was found: what it is called, and where. */
    public record Found(String id, String label, int start, int end) {}

    /** What a value looks like when its name says whose it is. */
    private record Named(String id, String label, List<String> names, List<Form> forms) {}

    /** Built when the first text is read. */
    private static final class Forms {
        private static final Form[] NONE = {};
        static final List<Form> ALL = all();
        static final Form[][] BY_FIRST = byFirst();

        private static Form[][] byFirst() {
            Form[][] table = new Form[128][];
            Arrays.fill(table, NONE);
            for (Form form : ALL) {
                Form[] others = table[form.first()];
                table[form.first()] = Arrays.copyOf(others, others.length + 1);
                table[form.first()][others.length] = form;
            }
            return table;
        }

        private static List<Form> all() {
            String jwt = "eyJ<w10-" + MOST_OF_A_RUN + ">.eyJ<w10-" + MOST_OF_A_RUN + ">.<w10-" + MOST_OF_A_RUN + ">";
            return List.of(
                    Form.of("aws-access-key", "AWS access key", "AKIA<u16>", 3),
                    Form.of("aws-access-key", "AWS access key", "ASIA<u16>", 3),
                    Form.of("aws-access-key", "AWS access key", "ABIA<u16>", 3),
                    Form.of("aws-access-key", "AWS access key", "ACCA<u16>", 3),
                    Form.of("aws-bedrock-key", "AWS Bedrock key", "ABSK<b109-269>", 3),
                    Form.of(
                            "aws-bedrock-key",
                            "AWS Bedrock key",
                            "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<b20-4096>",
                            3),
                    Form.of("gcp-key", "Google API key", "AIza<w35>", 4),
                    Form.of("gcp-oauth", "Google OAuth secret", "GOCSPX-<w28>", 3),
                    Form.of("github-token", "GitHub token", "ghp_<a36>", 3),
                    Form.of("github-token", "GitHub token", "gho_<a36>", 3),
                    Form.of("github-token", "GitHub token", "ghu_<a36>", 3),
                    Form.of("github-token", "GitHub token", "ghs_<a36>", 3),
                    Form.of("github-token", "GitHub token", "ghr_<a36>", 3),
                    Form.of("github-token", "GitHub token", "github_pat_<w82>", 3),
                    Form.of("gitlab-token", "GitLab token", "glpat-<w20-64>", 3),
                    Form.of("gitlab-token", "GitLab token", "glptt-<h40>", 3),
                    Form.of("gitlab-token", "GitLab token", "gldt-<w20>", 3),
                    Form.of("gitlab-token", "GitLab token", "glrt-<w20>", 3),
                    Form.of("gitlab-token", "GitLab token", "glrt-t<d1>_<w27-300>.<l2><l7>", 4),
                    Form.of("gitlab-token", "GitLab token", "glsoat-<w20>", 3),
                    Form.of("gitlab-token", "GitLab token", "glcbt-<w20-30>", 3),
                    Form.of("gitlab-token", "GitLab token", "GR1348941<w20>", 3),
                    Form.of("slack-token", "Slack token", "xoxb-<d10-13>-<d10-13>-<a23-34>", 3),
                    Form.of("slack-token", "Slack token", "xoxb-<d8-14>-<a18-26>", 3),
                    Form.of("slack-token", "Slack token", "xoxp-<d8-13>-<d8-13>-<d8-13>-<a28-34>", 3),
                    Form.of("slack-token", "Slack token", "xoxe-<d8-13>-<d8-13>-<d8-13>-<a28-34>", 3),
                    Form.of("slack-token", "Slack token", "xoxs-<d5-14>-<d5-14>-<d5-14>-<x8-40>", 2),
                    Form.of("slack-token", "Slack token", "xoxo-<d5-14>-<d5-14>-<d5-14>-<x8-40>", 2),
                    Form.of("slack-token", "Slack token", "xapp-<d1>-<u9-14>-<d10-15>-<l60-70>", 2),
                    Form.of("slack-token", "Slack token", "xoxe.xoxp-<d1>-<a160-180>", 2),
                    Form.of("slack-token", "Slack token", "xoxe.xoxb-<d1>-<a160-180>", 2),
                    Form.of("slack-token", "Slack token", "xoxe-<d1>-<a140-160>", 2),
                    Form.of("slack-webhook", "Slack webhook", "hooks.slack.com/services/T<a8-12>/B<a7-12>/<a20-28>", 3),
                    Form.of(
                            "slack-webhook",
                            "Slack webhook",
                            "hooks.slack.com/workflows/T<a8-12>/A<a8-12>/<d17-20>/<a20-28>",
                            3),
                    Form.of("stripe-key", "Stripe key", "sk_live_<a10-99>", 2),
                    Form.of("stripe-key", "Stripe key", "sk_test_<a10-99>", 2),
                    Form.of("stripe-key", "Stripe key", "rk_live_<a10-99>", 2),
                    Form.of("stripe-key", "Stripe key", "rk_test_<a10-99>", 2),
                    Form.of("stripe-key", "Stripe key", "whsec_<b32-64>", 3),
                    Form.of("twilio-key", "Twilio key", "SK<x32>", 3),
                    Form.of("sendgrid-key", "SendGrid key", "SG.<w22>.<w43>", 3),
                    Form.of("mailgun-key", "Mailgun key", "key-<h32>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-proj-<w74>T3BlbkFJ<w74>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-proj-<w58>T3BlbkFJ<w58>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-svcacct-<w74>T3BlbkFJ<w74>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-svcacct-<w58>T3BlbkFJ<w58>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-admin-<w74>T3BlbkFJ<w74>", 3),
                    Form.of("openai-key", "OpenAI key", "sk-admin-<w58>T3BlbkFJ<w58>", 3),
                    Form.of("anthropic-key", "Anthropic key", "sk-ant-api03-<w93>AA", 3),
                    Form.of("anthropic-admin-key", "Anthropic key", "sk-ant-admin01-<w93>AA", 3),
                    Form.of("huggingface-token", "Hugging Face token", "hf_<a34>", 2),
                    Form.of("huggingface-org-token", "Hugging Face token", "api_org_<a34>", 2),
                    Form.of("perplexity-key", "Perplexity key", "pplx-<a48>", 4),
                    Form.of("databricks-token", "Databricks token", "dapi<h32>", 3),
                    Form.of("databricks-token", "Databricks token", "dapi<h32>-<d1>", 3),
                    Form.of("vault-token", "Vault token", "hvs.<w90-120>", 3.5),
                    Form.of("vault-token", "Vault token", "hvb.<w138-300>", 4),
                    Form.of("notion-token", "Notion token", "ntn_<d11><a35>", 4),
                    Form.of("npm-token", "npm token", "npm_<a36>", 2),
                    Form.of("pypi-token", "PyPI token", "pypi-AgEIcHlwaS5vcmc<w50-1000>", 3),
                    Form.of("rubygems-token", "RubyGems token", "rubygems_<h48>", 2),
                    Form.of("crates-token", "crates.io token", "cio<a32>", 3),
                    Form.of("docker-token", "Docker Hub token", "dckr_pat_<w27>", 3),
                    Form.of("docker-token", "Docker Hub token", "dckr_oat_<w32>", 3),
                    Form.of("digitalocean-token", "DigitalOcean token", "dop_v1_<h64>", 3),
                    Form.of("digitalocean-token", "DigitalOcean token", "doo_v1_<h64>", 3),
                    Form.of("digitalocean-token", "DigitalOcean token", "dor_v1_<h64>", 3),
                    Form.of("heroku-key", "Heroku key", "HRKU-AA<w58>", 4),
                    Form.of("grafana-token", "Grafana token", "glc_<b32-400>", 3),
                    Form.of("grafana-token", "Grafana token", "glsa_<a32>_<x8>", 3),
                    Form.of("terraform-token", "Terraform token", "atlasv1.<w60-70>", 3.5),
                    Form.of("1password-token", "1Password token", "ops_eyJ<b250-4096>", 4),
                    Form.of("1password-key", "1Password key", "A3-<u6>-<u11>-<u5>-<u5>-<u5>", 3.8),
                    Form.of("1password-key", "1Password key", "A3-<u6>-<u6>-<u5>-<u5>-<u5>-<u5>", 3.8),
                    Form.of("age-key", "age key", "AGE-SECRET-KEY-1<u58>", 3),
                    Form.of("artifactory-key", "Artifactory key", "AKCp<a69>", 4.5),
                    Form.of("artifactory-token", "Artifactory token", "cmVmd<a59>", 4.5),
                    Form.of("flyio-token", "Fly.io token", "fo1_<w43>", 4),
                    Form.of("flyio-token", "Fly.io token", "fm1r_<b100-4096>", 4),
                    Form.of("flyio-token", "Fly.io token", "fm1a_<b100-4096>", 4),
                    Form.of("flyio-token", "Fly.io token", "fm2_<b100-4096>", 4),
                    Form.of("facebook-token", "Facebook token", "EAAM<a100-4096>", 4),
                    Form.of("facebook-token", "Facebook token", "EAAC<a100-4096>", 4),
                    Form.of("clickhouse-key", "ClickHouse key", "4b1d<a38>", 3),
                    Form.of("intra42-secret", "42 API secret", "s-s4t2ud-<h64>", 3),
                    Form.of("intra42-secret", "42 API secret", "s-s4t2af-<h64>", 3),
                    Form.of("octopus-key", "Octopus Deploy key", "API-<u26>", 3),
                    Form.of("prefect-token", "Prefect token", "pnu_<a36>", 3),
                    Form.of("readme-token", "ReadMe token", "rdme_<l70>", 2),
                    Form.of("shopify-token", "Shopify token", "shpat_<x32>", 2),
                    Form.of("shopify-token", "Shopify token", "shpss_<x32>", 2),
                    Form.of("sourcegraph-token", "Sourcegraph token", "sgp_<x16>_<x40>", 3),
                    Form.of("sourcegraph-token", "Sourcegraph token", "sgp_local_<x40>", 3),
                    Form.of("sourcegraph-token", "Sourcegraph token", "sgp_<x40>", 3),
                    Form.of("square-token", "Square token", "sq0atp-<w22-60>", 2),
                    Form.of("square-token", "Square token", "sq0csp-<w40-60>", 2),
                    Form.of("square-token", "Square token", "EAAA<w60>", 3),
                    Form.of("sonar-token", "SonarQube token", "squ_<a40>", 3),
                    Form.of("sonar-token", "SonarQube token", "sqp_<a40>", 3),
                    Form.of("sonar-token", "SonarQube token", "sqa_<a40>", 3),
                    Form.of("jwt", "JWT", jwt, 3),
                    Form.of("openai-key", "OpenAI key", "sk-<a20>T3BlbkFJ<a20>", 3));
        }
    }

    /** Built when the first value with a name is asked about. */
    private static final class Names {
        static final List<Named> NAMED = named();

        private static List<Named> named() {
            Form uuid = Form.of("", "", "<x8>-<x4>-<x4>-<x4>-<x12>", 3);
            return List.of(
                    named("aws-secret-key", "AWS secret key", "<b40>", 4, "aws secret", "aws key", "secret access key"),
                    named("twilio-token", "Twilio token", "<h32>", 3, "twilio"),
                    new Named("heroku-key", "Heroku key", List.of("heroku"), List.of(uuid)),
                    new Named("hubspot-key", "HubSpot key", List.of("hubspot"), List.of(uuid)),
                    new Named("snyk-token", "Snyk token", List.of("snyk"), List.of(uuid)),
                    named("facebook-secret", "Facebook secret", "<h32>", 3, "facebook"),
                    named("facebook-token", "Facebook token", "<d15-16>|<w27-40>", 3, "facebook"),
                    named("sumologic-id", "Sumo Logic access id", "su<a12>", 3, "sumo"),
                    named("sumologic-key", "Sumo Logic access key", "<a64>", 3, "sumo"),
                    named("launchdarkly-key", "LaunchDarkly key", "<w40>", 3, "launchdarkly", "launch darkly"),
                    named("sonar-token", "SonarQube token", "<a40>", 3, "sonar"),
                    named("okta-token", "Okta token", "00<w40>", 4, "okta"),
                    named("mailchimp-key", "Mailchimp key", "<h32>-us<d1-2>", 3, "mailchimp"),
                    named("datadog-key", "Datadog key", "<h40>", 3, "datadog", "dd app"),
                    named("cloudflare-key", "Cloudflare key", "<w40>", 3.5, "cloudflare"),
                    named("meraki-key", "Cisco Meraki key", "<h40>", 3, "meraki"),
                    named("cohere-key", "Cohere key", "<a40>", 4, "cohere", "co api"),
                    named("privateai-key", "Private AI key", "<l32>", 3, "private ai", "privateai"),
                    named("contribsys-key", "Sidekiq Enterprise key", "<h8>:<h8>", 2, "contribsys com"),
                    named("freemius-key", "Freemius key", "sk_<s29>", 4.6, "freemius"),
                    named("azure-key", "Azure storage key", "<b88>", 4, "account key", "accountkey", "azure"));
        }

        private static Named named(String id, String label, String form, double bits, String... names) {
            return new Named(id, label, List.of(names), List.of(Form.of(id, label, form, bits)));
        }
    }

    /** The characters that credentials are made of. */
    private static final class Inside {
        static final byte[] KNOWN = known();

        private static byte[] known() {
            byte[] known = new byte[256];
            for (char c = 0; c < 128; c++) {
                known[c] = (byte) (Form.has('s', c) ? 1 : 0);
            }
            return known;
        }
    }

    /** The three bytes that forms begin with, a bit each. */
    private static final class Starts {
        static final long[] KNOWN = known();

        static int number(int first, int second, int third) {
            return first << 14 | second << 7 | third;
        }

        static boolean has(int number) {
            return (KNOWN[number >> 6] >>> number & 1) != 0;
        }

        private static long[] known() {
            long[] known = new long[1 << 15];
            for (Form form : Forms.ALL) {
                String literal = form.parts().getFirst().literal();
                if (literal.length() >= 3) {
                    add(known, literal.charAt(0), literal.charAt(1), literal.charAt(2));
                } else {
                    char alphabet = form.parts().get(1).alphabet();
                    for (char c = 0; c < 128; c++) {
                        if (Form.has(alphabet, c)) {
                            add(known, literal.charAt(0), literal.charAt(1), c);
                        }
                    }
                }
            }
            add(known, '-', 'B', 'E'); // -BEGIN
            for (char digit = '0'; digit <= '9'; digit++) {
                add(known, digit, 'Q', '~');
            }
            return known;
        }

        private static void add(long[] known, int first, int second, int third) {
            int number = number(first, second, third);
            known[number >> 6] |= 1L << number;
        }
    }

    /**
     * {@return whether a text of these bytes may hold a credential that shows by its form} False is certain but for what only its name tells
     * ({@code twilio_token = …}). For many files: the first {@code length} bytes are passed over in strides, since each credential has
     * {@value #STRIDE} characters on end that credentials are made of, as the line that begins a private key has.
     */
    public static boolean mayBeIn(byte[] bytes, int length) {
        byte[] inside = Inside.KNOWN;
        int from = 0;
        while (length - from >= STRIDE) {
            int at = from + STRIDE - 1;
            while (at >= from && inside[bytes[at] & 0xff] != 0) {
                at--;
            }
            if (at >= from) {
                from = at + 1;
                continue;
            }
            int end = from + STRIDE;
            while (end < length && inside[bytes[end] & 0xff] != 0) {
                end++;
            }
            if (mayBeIn(bytes, from, end, length)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean mayBeIn(byte[] bytes, int from, int end, int length) {
        for (int i = from; i + 2 < end; i++) {
            if (Starts.has(Starts.number(bytes[i], bytes[i + 1], bytes[i + 2]))
                    && (bytes[i] == '-' ? PrivateKeys.mayBegin(bytes, i, length) : mayBegin(bytes, i, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(byte[] bytes, int at, int end) {
        if (bytes[at + 2] == '~') {
            return true;
        }
        if (at > 0 && !isBorder((char) (bytes[at - 1] & 0xff))) {
            return false;
        }
        String text = new String(bytes, at, Math.min(MOST_OF_A_START, end - at), StandardCharsets.ISO_8859_1);
        for (Form form : Forms.BY_FIRST[bytes[at]]) {
            if (form.mayBegin(text)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the credentials in {@code text}} */
    public static List<Found> in(String text) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && (i == 0 || isBorder(text.charAt(i - 1)))) {
                int end = at(text, i, c, found);
                i = Math.max(i, end - 1);
            }
        }
        azure(text, found);
        PrivateKeys.in(text, found);
        Assignments.in(text)
                .forEach(a -> of(a.name(), a.value())
                        .ifPresent(f -> found.add(new Found(
                                f.id, f.label, a.start(), a.start() + a.value().length()))));
        return found;
    }

    /** {@return what {@code value} is, given that its name is {@code name}} */
    public static Optional<Found> of(String name, String value) {
        if (value.length() < SHORTEST || value.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        String words = String.join(" ", SecretName.words(name)).toLowerCase(Locale.ROOT);
        for (Named named : Names.NAMED) {
            if (named.names.stream().anyMatch(words::contains)
                    && named.forms.stream().anyMatch(f -> f.isWhole(value))
                    && !isPublished(value)) {
                return Optional.of(new Found(named.id, named.label, 0, value.length()));
            }
        }
        return Optional.empty();
    }

    private static int at(String text, int from, char c, List<Found> found) {
        boolean inside = from > 0 && Form.has('w', text.charAt(from - 1));
        for (Form form : Forms.BY_FIRST[c]) {
            // a long run that begins inside another would be read again and again
            int end = inside && form.isLong() ? -1 : form.end(text, from);
            if (end > 0 && !isPublished(text.substring(from, end))) {
                found.add(new Found(form.id(), form.label(), from, end));
                return end;
            }
        }
        return -1;
    }

    /** Three characters, a digit, {@code Q~} and at least 31 more: the one form that begins with no literal. */
    private static void azure(String text, List<Found> found) {
        for (int mark = text.indexOf("Q~"); mark >= 0; mark = text.indexOf("Q~", mark + 2)) {
            int start = mark - 4;
            int end = mark + 2;
            while (end < text.length() && end - mark < 40 && isAzure(text.charAt(end))) {
                end++;
            }
            boolean head = start >= 0
                    && Form.has('d', text.charAt(mark - 1))
                    && isAzure(text.charAt(start))
                    && isAzure(text.charAt(start + 1))
                    && isAzure(text.charAt(start + 2))
                    && (start == 0 || !isAzure(text.charAt(start - 1)));
            int tail = end - mark - 2;
            if (head && tail >= 31 && tail <= 34 && Entropy.of(text, start, end) >= 3) {
                found.add(new Found("azure-secret", "Microsoft Entra secret", start, end));
            }
        }
    }

    private static boolean isAzure(char c) {
        return Form.has('w', c) || c == '.' || c == '~';
    }

    private static boolean isBorder(char c) {
        return !Form.has('a', c) && c != '_';
    }

    private static boolean isPublished(String token) {
        return PUBLISHED.stream().anyMatch(token::contains);
    }
}
