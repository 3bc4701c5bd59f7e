// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.FileSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the rows of landing relations by those of files. */
final class LandingRunner {

    private static final Pattern CSV_LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern CSV_FILE = Pattern.compile("(?m)^\\s*file = (.+)$");

    private final Connection target;
    private final Lander lander;
    private final Database database;
    private final Engine engine;

    LandingRunner(Connection target, Lander lander, Database database, Engine engine) {
        this.target = target;
        this.lander = lander;
        this.database = database;
        this.engine = engine;
    }

    /** Lands what was planned; a failure leaves the relation half filled, and the run must not go on. */
    FileReport land(FilePlan plan) throws LandingRefused {
        FileSource source = plan.source();
        try (Statement statement = target.createStatement()) {
            statement.execute("truncate table " + Sql.relation(source.relation()));
            long rows = 0;
            for (FileQuery query : plan.queries()) {
                rows += lander.land(query);
            }
            return report(plan, rows);
        } catch (SQLException e) {
            throw new LandingRefused(failure(plan, e));
        }
    }

    private static FileReport report(FilePlan plan, long rows) {
        FileSource source = plan.source();
        List<String> names = plan.files().stream().map(FoundFile::name).toList();
        String note = names.isEmpty() ? "no file matches " + source.pattern() : null;
        return new FileReport(
                source.relation(), source.source() + "." + source.table(), source.pattern(), names, rows, note);
    }

    private FileFailed failure(FilePlan plan, SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        Matcher file = CSV_FILE.matcher(message);
        String name =
                file.find() ? name(plan, file.group(1).strip()) : plan.source().pattern();
        Matcher line = CSV_LINE.matcher(message);
        int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
        return new FileFailed(
                plan.source().relation(),
                name,
                number,
                plan.source().spec(),
                database.redact(number > 0 ? csvWords(message) : engine.words(refusal)));
    }

    private static String name(FilePlan plan, String path) {
        return plan.files().stream()
                .filter(f -> f.path().toString().equals(path))
                .map(FoundFile::name)
                .findFirst()
                .orElse(path);
    }

    /** What is wrong with the line: not the line itself, which may be nobody's business, nor advice on DuckDB's options. */
    private static String csvWords(String message) {
        String words = message.split("Possible fixes|\\n\\s*file = ", 2)[0].strip();
        return words.substring(words.lastIndexOf('\n') + 1);
    }
}
