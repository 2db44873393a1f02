package org.massreview.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.interfaces.RSAPrivateCrtKey;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.databind.json.JsonMapper;

/**
 * 纪检监察机关的命令: what the organ runs on a machine of its own, without server, database or network.
 *
 * <pre>
 * new-organ-key &lt;folder&gt;                                   makes discipline-organ.key.pem and discipline-organ.pem
 * open-package &lt;package&gt; &lt;private key&gt; &lt;folder&gt; [SHA-256]   opens a package and checks every part of it
 * </pre>
 */
public final class OrganCommand {

    public static final int DONE = 0;
    public static final int NOT_UNDERSTOOD = 2;
    public static final int OTHER_KEY = 3;
    public static final int CHANGED = 4;
    public static final int UNREADABLE = 5;

    static final String PRIVATE = "discipline-organ.key.pem";
    static final String CERTIFICATE = "discipline-organ.pem";

    private static final String OPEN = "open-package";
    private static final String NEW_KEY = "new-organ-key";

    /** Chinese whatever the machine speaks: only one organ reads this. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages.words",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final PrintStream out;

    private OrganCommand(PrintStream out) {
        this.out = out;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals(OPEN) || arguments[0].equals(NEW_KEY));
    }

    /** @return the exit code: 0, or 2 not understood, 3 other key, 4 changed, 5 a file can not be read or written */
    public static int run(PrintStream out, String... arguments) {
        return new OrganCommand(out).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        try {
            if (arguments.size() == 2 && arguments.get(0).equals(NEW_KEY)) {
                return newKey(Path.of(arguments.get(1)));
            }
            if ((arguments.size() == 4 || arguments.size() == 5)
                    && arguments.get(0).equals(OPEN)) {
                return open(arguments);
            }
            say("usage");
            return NOT_UNDERSTOOD;
        } catch (Unopened failure) {
            say(
                    failure.why() == Unopened.Cause.OTHER_KEY ? "other.key" : "changed",
                    String.valueOf(failure.getMessage()));
            return failure.why() == Unopened.Cause.OTHER_KEY ? OTHER_KEY : CHANGED;
        } catch (FileAlreadyExistsException there) {
            say("exists", there.getFile());
            return UNREADABLE;
        } catch (IOException | RuntimeException failure) {
            say("unreadable", failure);
            return UNREADABLE;
        }
    }

    private int newKey(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path secret = folder.resolve(PRIVATE);
        Path certificate = folder.resolve(CERTIFICATE);
        OrganKeyPair.make(secret, certificate, Instant.now());
        say("key.made", secret, certificate, OrganKey.read(certificate, false).fingerprint());
        return DONE;
    }

    private int open(List<String> arguments) throws IOException, Unopened {
        byte[] sealed = Files.readAllBytes(Path.of(arguments.get(1)));
        RSAPrivateCrtKey key = OrganKeyPair.read(Path.of(arguments.get(2)));
        String digest = Digests.of(sealed);
        if (arguments.size() == 5 && !digest.equalsIgnoreCase(arguments.get(4).strip())) {
            throw new Unopened(Unopened.Cause.CHANGED, digest);
        }
        Contents contents = Contents.read(Envelope.open(sealed, key));
        write(contents, Path.of(arguments.get(3)));
        tell(contents, digest);
        return DONE;
    }

    /** Nothing that lies there is overwritten. */
    private static void write(Contents contents, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> part : contents.parts().entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, part.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    private void tell(Contents contents, String digest) {
        byte[] file = contents.parts().get(Contents.COMPLAINT);
        say("opened", contents.manifest().serial(), contents.manifest().preparedAt(), digest);
        if (file != null) {
            CaseFile read = JsonMapper.shared().readValue(file, CaseFile.class);
            say(
                    "complaint",
                    read.complaint().number(),
                    read.complaint().county().name() + read.complaint().window().name(),
                    String.join(
                            "、",
                            read.complaint().tags().stream()
                                    .map(CaseFile.Named::name)
                                    .toList()));
        }
        contents.manifest().parts().forEach(part -> say("part", part.name(), part.bytes(), part.sha256()));
        say("all.checked", contents.manifest().parts().size());
    }

    private void say(String key, Object... arguments) {
        Object[] said = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        out.println(new MessageFormat(WORDS.getString("transfer.organ." + key), Locale.CHINA).format(said));
    }
}
