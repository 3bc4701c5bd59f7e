package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.CodePart;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.RejectColumn;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.…} to: the spelling of names, literals, keys and rejects for one dialect, hash profile and
 * target.
 *
 * <p>Every method returns SQL text. Public because the template engine calls it.
 */
public class SqlText {

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashProfile exact;
    private final HashSettings settings;
    private final TechnicalColumns columns;
    private final RelationNames relations;
    private final StageText stage;
    private final TestText test;
    private final PartText parts;

    /**
     * @param dialect the engine
     * @param profile the hash profile
     * @param exact a profile that tells every two rows apart, for rejects
     * @param settings digest and storage
     * @param columns names of the technical columns
     * @param relations how the target names relations
     */
    public SqlText(
            Dialect dialect,
            HashProfile profile,
            HashProfile exact,
            HashSettings settings,
            TechnicalColumns columns,
            RelationNames relations) {
        this.dialect = dialect;
        this.profile = profile;
        this.exact = exact;
        this.settings = settings;
        this.columns = columns;
        this.relations = relations;
        this.stage = new StageText(dialect, profile, settings);
        this.test = new TestText(dialect, profile, settings);
        this.parts = new PartText(dialect, profile);
    }

    /** The dialect, for templates that need more of it. */
    public Dialect getDialect() {
        return dialect;
    }

    /** The spelling of presence. */
    public PresenceText getPresence() {
        return new PresenceText(this);
    }

    /** What only tests say. */
    public TestText getTest() {
        return test;
    }

    /** Rows that files beside the spec hold. */
    public RowsText getGiven() {
        return new RowsText(dialect);
    }

    /** Typing, keys and hash diffs of stagings. */
    public StageText getStage() {
        return stage;
    }

    /** The parts of a staging's query. */
    public PartText getParts() {
        return parts;
    }

    /** Name of a relation. */
    public String rel(String relation) {
        return relations.of(relation);
    }

    /** An identifier. */
    public String id(String name) {
        return dialect.id(name);
    }

    /** A column of an alias. */
    public String col(String alias, String name) {
        return alias.isEmpty() ? id(name) : id(alias) + "." + id(name);
    }

    /** Columns of an alias, joined by commas. */
    public String cols(String alias, List<String> names) {
        return names.stream().map(n -> col(alias, n)).collect(Collectors.joining(", "));
    }

    /** A text literal. */
    public String text(String value) {
        return dialect.text(value);
    }

    /** The engine's name of a planned type. */
    public String type(ColumnType type) {
        return type instanceof ColumnType.Value value ? dialect.type(value.type()) : dialect.digestType(settings);
    }

    /** Load timestamp column. */
    public String getLdts() {
        return id(columns.loadTimestamp());
    }

    /** Name of the load timestamp column, not quoted. */
    public String getLdtsName() {
        return columns.loadTimestamp();
    }

    /** Record source column. */
    public String getRs() {
        return id(columns.recordSource());
    }

    /** Name of the record source column, not quoted. */
    public String getRsName() {
        return columns.recordSource();
    }

    /** Run mark column. */
    public String getRunId() {
        return id(columns.runId());
    }

    /** The mark of this run. */
    public String getRun() {
        return "(select max(" + id("run_id") + ") from " + rel(ControlRelations.RUN) + ")";
    }

    /** When this run began, UTC. */
    public String getRunStart() {
        return "(select started_at from " + rel(ControlRelations.RUN) + " where " + id("run_id") + " = " + getRun()
                + ")";
    }

    /** What points in time need. */
    public TimeText getTime() {
        return new TimeText(this);
    }

    /** The engine's name of the type of timestamps. */
    public String getTimestampType() {
        return type(ColumnType.TIMESTAMP);
    }

    /** What marts need. */
    public MartText getMart() {
        return new MartText(this, exact, settings);
    }

    /** What facts need. */
    public FactText getFact() {
        return new FactText(this, getMart());
    }

    /** What calendars need. */
    public DayText getDays() {
        return new DayText(this);
    }

    /** Column of the rejects that names the source table. */
    public String getSourceTable() {
        return id(Rejects.SOURCE);
    }

    /** Column of the rejects that tells rows apart. */
    public String getRejectIdName() {
        return id(Rejects.ID);
    }

    /** Column of the rejects that says why. */
    public String getReason() {
        return id(Rejects.REASON);
    }

    /** Zero key for "no business key given". */
    public String getUnknownKey() {
        return profile.unknownKey(dialect, settings);
    }

    /** Zero key for "erroneous business key". */
    public String getErrorKey() {
        return profile.errorKey(dialect, settings);
    }

    /** Load timestamp of ghost records and of the rows of zero keys. */
    public String getGhostTimestamp() {
        return dialect.timestamp("0001-01-01 00:00:00");
    }

    /** Record source of ghost records and of the rows of zero keys. */
    public String getGhostSource() {
        return text("system");
    }

    /** A column of a feed under the structure's name. */
    public String fed(Fed.FedColumn column) {
        if (column.reading() == Fed.Reading.STATUS) {
            return getPresence().status(column);
        }
        if (column.from().isEmpty()) {
            return "cast(null as " + type(column.type()) + ") as " + id(column.name());
        }
        return column.from().equals(column.name()) ? id(column.name()) : id(column.from()) + " as " + id(column.name());
    }

    /** The columns that every feed hands over. */
    public List<String> fedNames(List<Fed> feds) {
        return feds.get(0).columns().stream().map(c -> id(c.name())).toList();
    }

    /** True where one of the feeds carries an operation. */
    public boolean anyChanges(List<Fed> feds) {
        return feds.stream().anyMatch(Fed::changes);
    }

    /** Conditions that a staged row must meet to be fed. */
    public List<String> conditions(Fed fed) {
        var all = new ArrayList<String>();
        for (Fed.Given given : fed.conditions()) {
            String key = keyText("", given.column()) + " is not null";
            all.add(given.raw().isEmpty() ? key : "(" + key + " or " + id(given.raw()) + " is not null)");
        }
        if (!fed.operations().isEmpty()) {
            String listed = fed.operations().stream().map(this::text).collect(Collectors.joining(", "));
            all.add("(" + Staging.OPERATION + " is null or " + Staging.OPERATION + " in (" + listed + "))");
        }
        return all;
    }

    /** A sort key with nulls first and text by code point; the column is text. */
    public String ordered(String alias, String name) {
        return dialect.ordered(col(alias, name), DataType.TEXT) + " nulls first";
    }

    /** Sort keys with nulls first and text by code point. */
    public String order(String alias, List<Column> keys) {
        return keys.stream()
                .map(k -> dialect.ordered(col(alias, k.name()), valueType(k.type())) + " nulls first")
                .collect(Collectors.joining(", "));
    }

    /** Condition that two aliases agree in all columns; none of them is null. */
    public String equal(String left, String right, List<String> names) {
        return names.stream().map(n -> col(left, n) + " = " + col(right, n)).collect(Collectors.joining(" and "));
    }

    /** Condition that a row's columns stand before another's, the first column counting most. */
    public String before(String left, String right, List<String> names) {
        String condition = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            String less = col(left, names.get(i)) + " < " + col(right, names.get(i));
            condition = condition.isEmpty()
                    ? less
                    : "(" + less + " or " + equal(left, right, List.of(names.get(i))) + " and " + condition + ")";
        }
        return condition;
    }

    /** Columns in falling order. */
    public String descending(String alias, List<String> names) {
        return names.stream().map(n -> col(alias, n) + " desc").collect(Collectors.joining(", "));
    }

    /** Canonical text of a column. */
    public String canonical(String alias, Column column) {
        return dialect.canonicalText(col(alias, column.name()), valueType(column.type()));
    }

    /** Normalised text of a key part: null where the part counts as null. */
    public String keyText(String alias, Column part) {
        return profile.keyPart(dialect, col(alias, part.name()), valueType(part.type()));
    }

    /** Digest of a code, as a hash key of its parts would be; null where a part did not fit its type. */
    public String codeKey(String alias, List<CodePart> parts) {
        List<HashProfile.Part> texts = parts.stream()
                .map(p -> new HashProfile.Part(keyText(alias, p.column()), p.required()))
                .toList();
        String key = profile.key(dialect, settings, texts, "");
        String fits = parts.stream()
                .filter(p -> !p.required() && !p.raw().isEmpty())
                .map(p -> col(alias, p.raw()) + " is null")
                .collect(Collectors.joining(" and "));
        return fits.isEmpty() ? key : "case when " + fits + " then " + key + " end";
    }

    /** Digest of everything that a structure read of a row. */
    public String rejectId(Rejects rejects, String alias) {
        var texts = new ArrayList<String>();
        texts.add(col(alias, Rejects.SOURCE));
        texts.add(dialect.canonicalText(col(alias, columns.loadTimestamp()), DataType.TIMESTAMP));
        texts.add(col(alias, columns.recordSource()));
        rejects.columns().forEach(column -> texts.add(rejectText(column, alias)));
        return exact.identity(dialect, settings, texts);
    }

    /** A value as the rejects keep it. */
    public String rejectText(RejectColumn column, String alias) {
        DataType type = valueType(column.type());
        boolean text = type instanceof DataType.Text || type instanceof DataType.Json;
        String own = col(alias, column.name());
        String value = text ? own : dialect.canonicalText(own, type);
        return column.raw().isEmpty() ? value : "coalesce(" + col(alias, column.raw()) + ", " + value + ")";
    }

    /** Condition that at least one value did not fit its type. */
    public String bad(Rejects rejects, String alias) {
        String any = rejects.columns().stream()
                .filter(c -> !c.raw().isEmpty())
                .map(c -> col(alias, c.raw()) + " is not null")
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? "false" : "(" + any + ")";
    }

    /** True where a value of the structure may not fit its type. */
    public boolean anyRaw(Rejects rejects) {
        return rejects.columns().stream().anyMatch(c -> !c.raw().isEmpty());
    }

    /** True where a join may find no partner for what the structure reads. */
    public boolean anyUnmatched(Rejects rejects) {
        return !unmatched(rejects).isEmpty();
    }

    /** Condition that a join found no partner. */
    public String unmatched(Rejects rejects, String alias) {
        return "("
                + unmatched(rejects).stream()
                        .map(name -> col(alias, name) + " is not null")
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    private static List<String> unmatched(Rejects rejects) {
        return rejects.columns().stream()
                .flatMap(c -> c.unmatched().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Condition that a row has no key since a required part is null. A part that did not fit its type, or for which a
     * join found no partner, is not null.
     *
     * @param parts the business key; a part that is not nullable is required
     */
    public String nullKey(String alias, String hashKey, List<Column> parts, Rejects rejects) {
        String none = parts.stream()
                .filter(p -> !p.nullable())
                .map(p -> missing(alias, p, rejects))
                .collect(Collectors.joining(" or "));
        String noHash = col(alias, hashKey) + " is null";
        if (parts.isEmpty() || !anyRaw(rejects) && !anyUnmatched(rejects)) {
            return noHash;
        }
        return none.isEmpty() ? "false" : noHash + " and (" + none + ")";
    }

    /** See {@link KeyText#nullKey}. */
    public String nullKey(String alias, String hashKey, KeyNeeds needs, Rejects rejects) {
        return getKeys().nullKey(alias, hashKey, needs, rejects);
    }

    /** When a key is there, and what a row says besides it. */
    public KeyText getKeys() {
        return new KeyText(this);
    }

    /** Queries on the vault. */
    public ComputedText getComputed() {
        return new ComputedText(this, stage, settings);
    }

    /** The rows of a multi-active satellite as a set. */
    public SetText getSets() {
        return new SetText(this, dialect, settings);
    }

    /** Hash diff of columns. */
    public String diff(String alias, List<Column> payload) {
        return profile.diff(
                dialect,
                settings,
                payload.stream()
                        .map(c -> new HashProfile.Value(c.name(), col(alias, c.name()), valueType(c.type())))
                        .toList());
    }

    /** Condition that a key part, child key or sequence is null: nothing was delivered, or blanks. */
    public String missing(String alias, Column column, Rejects rejects) {
        var conditions = new ArrayList<String>();
        conditions.add(keyText(alias, column) + " is null");
        for (RejectColumn kept : rejects.columns()) {
            if (kept.name().equals(column.name())) {
                if (!kept.raw().isEmpty()) {
                    conditions.add(col(alias, kept.raw()) + " is null");
                }
                kept.unmatched().forEach(name -> conditions.add(col(alias, name) + " is null"));
            }
        }
        return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" and ", conditions) + ")";
    }

    /** A column of a ghost record: the zero key, technical values, nulls. */
    public String ghost(Column column, String hashKey, String hashDiff) {
        if (column.name().equals(hashKey) || column.name().equals(hashDiff)) {
            return getUnknownKey();
        }
        if (column.name().equals(columns.loadTimestamp())) {
            return getGhostTimestamp();
        }
        if (column.name().equals(columns.recordSource()) || column.name().equals(Rejects.SOURCE)) {
            return getGhostSource();
        }
        if (column.name().equals(columns.runId())) {
            return "0";
        }
        return column.nullable()
                ? "cast(null as " + type(column.type()) + ")"
                : "cast('0' as " + type(column.type()) + ")";
    }

    /** The columns of a relation, one a line, for an insert. */
    public String columnList(Relation relation) {
        return relation.columnNames().stream().map(this::id).collect(Collectors.joining(",\n  "));
    }

    /** Name of an index. */
    public String indexName(String relation, Object suffix) {
        return "ix_" + relation + "_" + suffix;
    }

    /** Words from a spec as the text of a one-line comment: no line ends, no comment ends. */
    public String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The value type of a column; text for a digest. */
    static DataType valueType(ColumnType type) {
        return type instanceof ColumnType.Value value ? value.type() : DataType.TEXT;
    }
}
