package dev.hull.artefacts.layers;

import dev.hull.model.Notable;
import dev.hull.model.Notable.Account;
import dev.hull.model.Notable.Capable;
import dev.hull.model.Notable.Credential;
import dev.hull.model.Notable.Password;
import dev.hull.model.Notable.SetId;
import dev.hull.model.Notable.ShippedSetId;

/** Notables in a layer's record, as bytes and back. Who owns a file is told afterwards, of all layers together. */
final class NotableCodec {
    private static final int SET_ID = 0;
    private static final int SHIPPED = 1;
    private static final int ACCOUNT = 2;
    private static final int CREDENTIAL = 3;
    private static final int CAPABLE = 4;

    private NotableCodec() {}

    static void write(Writing out, Notable notable) {
        switch (notable) {
            case SetId file -> {
                out.number(SET_ID);
                out.text(file.path());
                out.number(file.mode());
                out.number(file.uid());
                out.number(file.gid());
            }
            case ShippedSetId file -> {
                out.number(SHIPPED);
                out.text(file.path());
                out.text(file.file());
                out.number(file.mode());
            }
            case Credential file -> {
                out.number(CREDENTIAL);
                out.text(file.path());
                out.text(file.kind());
            }
            case Capable file -> {
                out.number(CAPABLE);
                out.text(file.path());
                out.list(file.names(), out::text);
            }
            case Notable.Hidden _ -> throw new IllegalArgumentException("no layer hides its own");
            case Account account -> {
                out.number(ACCOUNT);
                out.text(account.path());
                out.text(account.name());
                out.number(account.uid());
                out.text(account.shell());
                out.text(account.password().name());
            }
        }
    }

    static Notable read(Parsing in) throws Parsing.Broken {
        return switch (in.number()) {
            case SET_ID -> new SetId(in.text(), in.number(), in.number(), in.number(), "", false, -1);
            case SHIPPED -> new ShippedSetId(in.text(), in.text(), in.number(), -1);
            case CREDENTIAL -> new Credential(in.text(), in.text(), -1, -1);
            case CAPABLE -> new Capable(in.text(), in.list(in::text), "", -1);
            case ACCOUNT ->
                new Account(in.text(), in.text(), in.number(), in.text(), in.constant(Password.values()), -1);
            default -> throw new Parsing.Broken();
        };
    }
}
