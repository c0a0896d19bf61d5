using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace BackOffice.Workflows.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "account");

            migrationBuilder.EnsureSchema(
                name: "service");

            migrationBuilder.EnsureSchema(
                name: "workflow");

            migrationBuilder.EnsureSchema(
                name: "contribution");

            migrationBuilder.EnsureSchema(
                name: "member");

            migrationBuilder.EnsureSchema(
                name: "rule");

            migrationBuilder.EnsureSchema(
                name: "privacy");

            migrationBuilder.EnsureSchema(
                name: "document");

            migrationBuilder.EnsureSchema(
                name: "workforce");

            migrationBuilder.EnsureSchema(
                name: "enrolment");

            migrationBuilder.EnsureSchema(
                name: "revenue");

            migrationBuilder.EnsureSchema(
                name: "settings");

            migrationBuilder.EnsureSchema(
                name: "mail");

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    first_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    last_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "character varying(210)", maxLength: 210, nullable: true),
                    mobile = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    wants_information = table.Column<bool>(type: "boolean", nullable: false),
                    nir_key_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    nir_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_blind_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_is_provisional = table.Column<bool>(type: "boolean", nullable: true),
                    secret_question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    secret_answer_hash = table.Column<string>(type: "text", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acts",
                schema: "workflow",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                schema: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    late_declarations_until = table.Column<DateOnly>(type: "date", nullable: true),
                    invoices_nightly = table.Column<bool>(type: "boolean", nullable: false),
                    office_increase_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    opened_for_all_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_declarations = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                schema: "account",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "dispatches",
                schema: "workflow",
                columns: table => new
                {
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lock_key = table.Column<long>(type: "bigint", nullable: false),
                    instance_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatches", x => x.worker_id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                schema: "rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    book = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    cases = table.Column<byte[]>(type: "bytea", nullable: false),
                    based_on_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    save = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erased_cases",
                schema: "workflow",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    journal_lines = table.Column<int>(type: "integer", nullable: false),
                    journal_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erased_cases", x => x.instance_id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                schema: "workflow",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    step_label = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error_type = table.Column<string>(type: "text", nullable: false),
                    error_message = table.Column<string>(type: "text", nullable: false),
                    error_detail = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolution = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    resolved_by_id = table.Column<string>(type: "text", nullable: true),
                    resolved_by_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "income_runs",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sent_by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sent_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    fault_count = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    applied_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_from = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    stopped_at = table.Column<string>(type: "jsonb", nullable: true),
                    left_out = table.Column<string>(type: "jsonb", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    recorded = table.Column<int>(type: "integer", nullable: false),
                    regularised = table.Column<int>(type: "integer", nullable: false),
                    recalculated = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instances",
                schema: "workflow",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by_id = table.Column<string>(type: "text", nullable: false),
                    started_by_name = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wake_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    deaths = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    skip = table.Column<string>(type: "text", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    journal_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invoice_series",
                schema: "contribution",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_series", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "invoicing_runs",
                schema: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    prepared_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prepared_by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    declarations = table.Column<int>(type: "integer", nullable: false),
                    total_incl_tax = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    released_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoicing_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "workflow",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    from_state = table.Column<string>(type: "text", nullable: true),
                    to_state = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    data = table.Column<string>(type: "json", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.instance_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "limit_changes",
                schema: "settings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    before = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_links",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    addressee = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members",
                schema: "member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    company_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    legal_form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    vat_number = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    vat_exemption_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_erased_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nir_reveals",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nir_reveals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                schema: "member",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    next = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "offer_changes",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    what = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    before = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    after = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offers",
                schema: "service",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    summary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    family = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    profiles = table.Column<string>(type: "jsonb", nullable: false),
                    payable = table.Column<bool>(type: "boolean", nullable: false),
                    complement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organisations = table.Column<string>(type: "jsonb", nullable: false),
                    is_delayed = table.Column<bool>(type: "boolean", nullable: false),
                    is_per_establishment = table.Column<bool>(type: "boolean", nullable: false),
                    is_compulsory = table.Column<bool>(type: "boolean", nullable: false),
                    has_legal_addressee = table.Column<bool>(type: "boolean", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    replaced_by = table.Column<string>(type: "character varying(20)", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers", x => x.code);
                    table.ForeignKey(
                        name: "fk_offers_offers_replaced_by",
                        column: x => x.replaced_by,
                        principalSchema: "service",
                        principalTable: "offers",
                        principalColumn: "code");
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                schema: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    text_body = table.Column<string>(type: "text", nullable: false),
                    html_body = table.Column<string>(type: "text", nullable: false),
                    attachments = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_books",
                schema: "rule",
                columns: table => new
                {
                    book = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cases = table.Column<byte[]>(type: "bytea", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    written_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decision = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_books", x => new { x.book, x.effective_on, x.revision });
                });

            migrationBuilder.CreateTable(
                name: "purge_runs",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purge_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answers = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "refresh_failures",
                schema: "rule",
                columns: table => new
                {
                    server = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refresh_failures", x => x.server);
                });

            migrationBuilder.CreateTable(
                name: "reset_requests",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    number_sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    roles = table.Column<int>(type: "integer", nullable: false),
                    address_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    honoured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reset_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_attempts",
                schema: "account",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_attempts", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                schema: "workflow",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    consumed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signals", x => new { x.instance_id, x.signal_id });
                });

            migrationBuilder.CreateTable(
                name: "spent_questions",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spent_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                schema: "workflow",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    assignee_id = table.Column<string>(type: "text", nullable: true),
                    assignee_name = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    answered_by_id = table.Column<string>(type: "text", nullable: true),
                    answered_by_name = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "timers",
                schema: "workflow",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timers", x => new { x.instance_id, x.state, x.key });
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_events",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_events_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_grants",
                schema: "account",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    given_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_grants", x => new { x.account_id, x.right });
                    table.ForeignKey(
                        name: "fk_account_grants_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                schema: "account",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                schema: "account",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                schema: "account",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "authenticators",
                schema: "account",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_secret = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticators", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_authenticators_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inactive_accounts",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_notice_on = table.Column<DateOnly>(type: "date", nullable: false),
                    deletes_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inactive_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_inactive_accounts_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "mail_changes",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    former_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    new_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    contact_follows = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contestable_for = table.Column<TimeSpan>(type: "interval", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_mail_changes_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_codes_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_saves",
                schema: "rule",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    save = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    cases = table.Column<byte[]>(type: "bytea", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_saves", x => new { x.draft_id, x.save });
                    table.ForeignKey(
                        name: "fk_draft_saves_drafts_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "rule",
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effect_runs",
                schema: "rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    book = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    draft_save = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    against_on = table.Column<DateOnly>(type: "date", nullable: true),
                    against_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    requested_by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    refusal = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effect_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_effect_runs_drafts_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "rule",
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "income_run_faults",
                schema: "revenue",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    faults = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_run_faults", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_income_run_faults_income_runs_run_id",
                        column: x => x.run_id,
                        principalSchema: "revenue",
                        principalTable: "income_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "income_run_lines",
                schema: "revenue",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_run_lines", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_income_run_lines_income_runs_run_id",
                        column: x => x.run_id,
                        principalSchema: "revenue",
                        principalTable: "income_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    granted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachments_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attachments_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complements",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: true),
                    account_holder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    mandate_reference = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    organisations = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complements", x => x.id);
                    table.ForeignKey(
                        name: "fk_complements_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contactless_resets",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactless_resets", x => x.id);
                    table.ForeignKey(
                        name: "fk_contactless_resets_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contactless_resets_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                schema: "member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_requests",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    right = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    identity_known_by = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    extended_until = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    download_until = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_requests_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_data_requests_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                schema: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    base_date = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    extended_until = table.Column<DateOnly>(type: "date", nullable: true),
                    late_until = table.Column<DateOnly>(type: "date", nullable: true),
                    company_details_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    employees_checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    payment_means = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    declarant = table.Column<string>(type: "jsonb", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    employees = table.Column<string>(type: "jsonb", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: true),
                    quote = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declarations", x => x.id);
                    table.ForeignKey(
                        name: "fk_declarations_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalSchema: "contribution",
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_declarations_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employees",
                schema: "workforce",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    birth_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    nir_key_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    nir_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_blind_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_is_provisional = table.Column<bool>(type: "boolean", nullable: true),
                    hire_date = table.Column<DateOnly>(type: "date", nullable: false),
                    exit_date = table.Column<DateOnly>(type: "date", nullable: true),
                    contract = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    job = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    pcs = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    has_several_employers = table.Column<bool>(type: "boolean", nullable: false),
                    scheduling_constraints = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employees", x => x.id);
                    table.ForeignKey(
                        name: "fk_employees_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "establishments",
                schema: "member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    post_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    naf = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    naf2025 = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    is_head_office = table.Column<bool>(type: "boolean", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_establishments", x => x.id);
                    table.ForeignKey(
                        name: "fk_establishments_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "files",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    path = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    step_reached = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    person = table.Column<string>(type: "jsonb", nullable: false),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    establishment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    terms = table.Column<string>(type: "jsonb", nullable: true),
                    wants_information = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    secret_question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    secret_answer_hash = table.Column<string>(type: "text", nullable: true),
                    profile = table.Column<string>(type: "jsonb", nullable: true),
                    services = table.Column<string>(type: "jsonb", nullable: false),
                    complement = table.Column<string>(type: "jsonb", nullable: true),
                    grants = table.Column<string>(type: "jsonb", nullable: false),
                    membership = table.Column<string>(type: "jsonb", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reminds_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deletes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mail_validated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checks = table.Column<string>(type: "jsonb", nullable: true),
                    proof_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    key_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_files_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "files",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    collaborating_spouse = table.Column<bool>(type: "boolean", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ceased_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rhythm = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    rhythm_chosen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    draft_estimate = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files1", x => x.id);
                    table.ForeignKey(
                        name: "fk_files_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_events",
                schema: "member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_events_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_applications",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    person = table.Column<string>(type: "jsonb", nullable: false),
                    draft = table.Column<string>(type: "jsonb", nullable: false),
                    eligibility = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "jsonb", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    paper_awaited_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    known_as = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_applications_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "not_us_reports",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    happened = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    effect = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stays_frozen = table.Column<bool>(type: "boolean", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_not_us_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_not_us_reports_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "activations",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    alert_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    activated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refused_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activations", x => x.id);
                    table.ForeignKey(
                        name: "fk_activations_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_activations_offers_service_code",
                        column: x => x.service_code,
                        principalSchema: "service",
                        principalTable: "offers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legal_addressees",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chosen_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_addressees", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_addressees_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_legal_addressees_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_legal_addressees_offers_service_code",
                        column: x => x.service_code,
                        principalSchema: "service",
                        principalTable: "offers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail_decisions",
                schema: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    error_before = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    address_before = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_mail_decisions_outgoing_mails_mail_id",
                        column: x => x.mail_id,
                        principalSchema: "mail",
                        principalTable: "outgoing_mails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "purge_lines",
                schema: "privacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    oldest = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purge_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_purge_lines_purge_runs_run_id",
                        column: x => x.run_id,
                        principalSchema: "privacy",
                        principalTable: "purge_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_roles",
                schema: "account",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_account_roles_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_account_roles_roles_role_id",
                        column: x => x.role_id,
                        principalSchema: "account",
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_claims",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_roles_role_id",
                        column: x => x.role_id,
                        principalSchema: "account",
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effect_changes",
                schema: "rule",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<long>(type: "bigint", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    value_before = table.Column<decimal>(type: "numeric", nullable: true),
                    value_after = table.Column<decimal>(type: "numeric", nullable: true),
                    difference = table.Column<decimal>(type: "numeric", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effect_changes", x => new { x.run_id, x.rank });
                    table.ForeignKey(
                        name: "fk_effect_changes_effect_runs_run_id",
                        column: x => x.run_id,
                        principalSchema: "rule",
                        principalTable: "effect_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proven_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sessions_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "account",
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "anomalies",
                schema: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    message = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    needs_review = table.Column<bool>(type: "boolean", nullable: false),
                    book_version = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    book_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_anomalies", x => x.id);
                    table.ForeignKey(
                        name: "fk_anomalies_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalSchema: "contribution",
                        principalTable: "declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                schema: "rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    book = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2100)", maxLength: 2100, nullable: false),
                    change = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    is_invoiced = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_corrections_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalSchema: "contribution",
                        principalTable: "declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                schema: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    quote = table.Column<string>(type: "jsonb", nullable: false),
                    total_excl_tax = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    total_incl_tax = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    credit_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    credit_of_number = table.Column<long>(type: "bigint", nullable: true),
                    is_credited = table.Column<bool>(type: "boolean", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    run_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                    table.ForeignKey(
                        name: "fk_invoices_declarations_declaration_id",
                        column: x => x.declaration_id,
                        principalSchema: "contribution",
                        principalTable: "declarations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invoices_invoices_credit_of_id",
                        column: x => x.credit_of_id,
                        principalSchema: "contribution",
                        principalTable: "invoices",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_invoices_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employee_determinants",
                schema: "workforce",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employee_determinants", x => x.id);
                    table.ForeignKey(
                        name: "fk_employee_determinants_employees_employee_id",
                        column: x => x.employee_id,
                        principalSchema: "workforce",
                        principalTable: "employees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habilitations",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    establishment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    declare = table.Column<bool>(type: "boolean", nullable: false),
                    pay = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    granted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_habilitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_habilitations_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_habilitations_establishments_establishment_id",
                        column: x => x.establishment_id,
                        principalSchema: "member",
                        principalTable: "establishments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_habilitations_offers_service_code",
                        column: x => x.service_code,
                        principalSchema: "service",
                        principalTable: "offers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posted_keys",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sealed_letter = table.Column<byte[]>(type: "bytea", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    most_tries = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    printed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posted_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_posted_keys_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "enrolment",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incomes",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    profit = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    social_charges = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    replacement_income = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_incomes_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "revenue",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "regularisations",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    income = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    quote = table.Column<string>(type: "jsonb", nullable: false),
                    called = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    set_off = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    refund = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    refunded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    refunded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    refund_reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regularisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_regularisations_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "revenue",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    income = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    quote = table.Column<string>(type: "jsonb", nullable: false),
                    credit = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedules_files_file_id",
                        column: x => x.file_id,
                        principalSchema: "revenue",
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                schema: "service",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    establishment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    activation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    active_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_subscriptions_activations_activation_id",
                        column: x => x.activation_id,
                        principalSchema: "service",
                        principalTable: "activations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_subscriptions_establishments_establishment_id",
                        column: x => x.establishment_id,
                        principalSchema: "member",
                        principalTable: "establishments",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_subscriptions_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_subscriptions_offers_service_code",
                        column: x => x.service_code,
                        principalSchema: "service",
                        principalTable: "offers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instalments",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    training = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    regularisation = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instalments", x => x.id);
                    table.ForeignKey(
                        name: "fk_instalments_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalSchema: "revenue",
                        principalTable: "schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reevaluations",
                schema: "revenue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    estimate = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    alert_on = table.Column<DateOnly>(type: "date", nullable: false),
                    notice_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage_before = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    income_before = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    quote_before = table.Column<string>(type: "jsonb", nullable: false),
                    quote_after = table.Column<string>(type: "jsonb", nullable: true),
                    result = table.Column<string>(type: "jsonb", nullable: true),
                    needs_review = table.Column<bool>(type: "boolean", nullable: false),
                    notice_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reversed_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    final_difference = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reevaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_reevaluations_members_member_id",
                        column: x => x.member_id,
                        principalSchema: "member",
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reevaluations_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalSchema: "revenue",
                        principalTable: "schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "contribution",
                table: "invoice_series",
                columns: new[] { "key", "next" },
                values: new object[] { "main", 420930L });

            migrationBuilder.InsertData(
                schema: "member",
                table: "number_series",
                columns: new[] { "key", "next" },
                values: new object[] { "main", 30001 });

            migrationBuilder.InsertData(
                schema: "account",
                table: "questions",
                columns: new[] { "id", "answers", "changed_at", "changed_by", "retired_at", "text" },
                values: new object[,]
                {
                    { new Guid("0bc4922f-adc0-b62f-509c-ba5103ca6b7e"), "9\nneuf", null, "", null, "Combien font sept plus deux ?" },
                    { new Guid("111f0c5a-7ca3-a7a7-eb43-bec703198084"), "vendredi", null, "", null, "Quel jour vient avant samedi ?" },
                    { new Guid("13b2bd6c-b911-493a-4b78-f8ed6a068ee8"), "janvier", null, "", null, "Quel est le premier mois de l’année ?" },
                    { new Guid("232db804-dca9-3cfd-993d-9a5bf36e900a"), "matin", null, "", null, "Le soleil se lève-t-il le matin ou le soir ?" },
                    { new Guid("25f4dc94-48b3-b217-9008-cb436bf46fa8"), "mai", null, "", null, "Quel mois vient après avril ?" },
                    { new Guid("3441f8df-cc39-483c-b415-c2e64f66aad9"), "vert\nverte", null, "", null, "De quelle couleur est l’herbe ?" },
                    { new Guid("49f05899-56e5-673d-1210-5928cbe040f7"), "7\nsept", null, "", null, "Combien font dix moins trois ?" },
                    { new Guid("4e21582f-479b-9d1c-8948-23705ac5fc2f"), "chat\nchatte\nchaton", null, "", null, "Quel animal miaule ?" },
                    { new Guid("51830082-797f-d3cb-bd14-5fafde6a65db"), "froid\nfroide", null, "", null, "Quel est le contraire de chaud ?" },
                    { new Guid("623077f5-7fe1-9321-3657-f989810b7992"), "Paris", null, "", null, "Quelle est la capitale de la France ?" },
                    { new Guid("709f0402-ae39-1e3a-7898-1b66623a13c0"), "12\ndouze\n12 mois\ndouze mois", null, "", null, "Combien y a-t-il de mois dans une année ?" },
                    { new Guid("7815df35-5079-26ea-c6c0-db3469c0afef"), "printemps", null, "", null, "Quelle saison vient après l’hiver ?" },
                    { new Guid("7bd1ff8a-d319-fd98-aee4-d686589197e3"), "b", null, "", null, "Quelle est la première lettre du mot « bateau » ?" },
                    { new Guid("7cf6a112-a976-41ef-1733-f9fd8f540c18"), "10\ndix", null, "", null, "Combien font cinq fois deux ?" },
                    { new Guid("84cf8a2b-fbbe-b446-9efc-459adacceec6"), "2\ndeux\n2 roues\ndeux roues", null, "", null, "Combien de roues a une bicyclette ?" },
                    { new Guid("876e757a-c22b-4148-483e-207017477abd"), "petit\npetite", null, "", null, "Quel est le contraire de grand ?" },
                    { new Guid("89002fce-dd35-b775-ec51-1e49826f1472"), "mercredi", null, "", null, "Quel jour vient après mardi ?" },
                    { new Guid("8d487e66-1632-83d9-64a4-161b274e9c93"), "4\nquatre\n4 pattes\nquatre pattes", null, "", null, "Combien de pattes a un chien ?" },
                    { new Guid("b28e600b-93a8-925c-8e06-95b42496de9b"), "7\nsept\n7 jours\nsept jours", null, "", null, "Combien y a-t-il de jours dans une semaine ?" },
                    { new Guid("d27beedb-631d-1239-3d22-e816482d5caf"), "ouverte", null, "", null, "Recopiez le dernier mot de cette phrase : la porte est ouverte" },
                    { new Guid("d303c09b-4c3f-9137-4a8b-05e572e89f98"), "eau", null, "", null, "Quel liquide coule du robinet ?" },
                    { new Guid("d9983fb3-ccb5-adbc-c9e5-66672e75d251"), "chien\nchienne\nchiot", null, "", null, "Quel animal aboie ?" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                schema: "account",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_events_account_id_at",
                schema: "account",
                table: "account_events",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                schema: "account",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                schema: "account",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_roles_role_id",
                schema: "account",
                table: "account_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                schema: "account",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_name_key",
                schema: "account",
                table: "accounts",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_nir_blind_index",
                schema: "account",
                table: "accounts",
                column: "nir_blind_index");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                schema: "account",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activations_member_id",
                schema: "service",
                table: "activations",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_activations_service_code",
                schema: "service",
                table: "activations",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "ix_anomalies_declaration_id",
                schema: "contribution",
                table: "anomalies",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_account_id",
                schema: "account",
                table: "attachments",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_account_id_member_id_capacity",
                schema: "account",
                table: "attachments",
                columns: new[] { "account_id", "member_id", "capacity" },
                unique: true,
                filter: "\"to\" is null");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_member_id",
                schema: "account",
                table: "attachments",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_year",
                schema: "contribution",
                table: "campaigns",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complements_member_id",
                schema: "service",
                table: "complements",
                column: "member_id",
                unique: true,
                filter: "\"to\" is null");

            migrationBuilder.CreateIndex(
                name: "ix_contactless_resets_account_id",
                schema: "account",
                table: "contactless_resets",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_contactless_resets_member_id",
                schema: "account",
                table: "contactless_resets",
                column: "member_id",
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_member_id",
                schema: "member",
                table: "contacts",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_declaration_id",
                schema: "rule",
                table: "corrections",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_draft_id_declaration_id",
                schema: "rule",
                table: "corrections",
                columns: new[] { "draft_id", "declaration_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_requests_account_id",
                schema: "privacy",
                table: "data_requests",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_requests_member_id",
                schema: "privacy",
                table: "data_requests",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_campaign_id",
                schema: "contribution",
                table: "declarations",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_member_id_year",
                schema: "contribution",
                table: "declarations",
                columns: new[] { "member_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_number",
                schema: "contribution",
                table: "declarations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_year_state",
                schema: "contribution",
                table: "declarations",
                columns: new[] { "year", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_member_id",
                schema: "document",
                table: "documents",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_subject_id",
                schema: "document",
                table: "documents",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_book",
                schema: "rule",
                table: "drafts",
                column: "book");

            migrationBuilder.CreateIndex(
                name: "ix_effect_runs_draft_id",
                schema: "rule",
                table: "effect_runs",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_effect_runs_state_requested_at",
                schema: "rule",
                table: "effect_runs",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_employee_determinants_employee_id",
                schema: "workforce",
                table: "employee_determinants",
                column: "employee_id");

            migrationBuilder.CreateIndex(
                name: "ix_employees_member_id",
                schema: "workforce",
                table: "employees",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_employees_nir_blind_index",
                schema: "workforce",
                table: "employees",
                column: "nir_blind_index");

            migrationBuilder.CreateIndex(
                name: "ix_establishments_member_id",
                schema: "member",
                table: "establishments",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_establishments_siret",
                schema: "member",
                table: "establishments",
                column: "siret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_member_id",
                schema: "enrolment",
                table: "files",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_files_siret",
                schema: "enrolment",
                table: "files",
                column: "siret");

            migrationBuilder.CreateIndex(
                name: "ix_files_state_created_at",
                schema: "enrolment",
                table: "files",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_files_member_id1",
                schema: "revenue",
                table: "files",
                column: "member_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_habilitations_account_id_establishment_id_service_code",
                schema: "service",
                table: "habilitations",
                columns: new[] { "account_id", "establishment_id", "service_code" },
                unique: true,
                filter: "\"to\" is null");

            migrationBuilder.CreateIndex(
                name: "ix_habilitations_establishment_id",
                schema: "service",
                table: "habilitations",
                column: "establishment_id");

            migrationBuilder.CreateIndex(
                name: "ix_habilitations_service_code",
                schema: "service",
                table: "habilitations",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "ix_inactive_accounts_account_id",
                schema: "privacy",
                table: "inactive_accounts",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_inactive_accounts_state_deletes_on",
                schema: "privacy",
                table: "inactive_accounts",
                columns: new[] { "state", "deletes_on" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_instance",
                schema: "workflow",
                table: "incidents",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_open",
                schema: "workflow",
                table: "incidents",
                column: "opened_at",
                filter: "resolved_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_income_runs_sent_at",
                schema: "revenue",
                table: "income_runs",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "ix_incomes_file_id_year",
                schema: "revenue",
                table: "incomes",
                columns: new[] { "file_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instalments_schedule_id",
                schema: "revenue",
                table: "instalments",
                column: "schedule_id");

            migrationBuilder.CreateIndex(
                name: "ix_instances_wake_at",
                schema: "workflow",
                table: "instances",
                column: "wake_at",
                filter: "wake_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_instances_workflow_state",
                schema: "workflow",
                table: "instances",
                columns: new[] { "workflow", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_credit_of_id",
                schema: "contribution",
                table: "invoices",
                column: "credit_of_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invoices_declaration_id",
                schema: "contribution",
                table: "invoices",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_member_id",
                schema: "contribution",
                table: "invoices",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_number",
                schema: "contribution",
                table: "invoices",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_legal_addressees_account_id",
                schema: "service",
                table: "legal_addressees",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_addressees_member_id_service_code",
                schema: "service",
                table: "legal_addressees",
                columns: new[] { "member_id", "service_code" },
                unique: true,
                filter: "\"to\" is null");

            migrationBuilder.CreateIndex(
                name: "ix_legal_addressees_service_code",
                schema: "service",
                table: "legal_addressees",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "ix_limit_changes_key_id",
                schema: "settings",
                table: "limit_changes",
                columns: new[] { "key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_changes_account_id_asked_at",
                schema: "account",
                table: "mail_changes",
                columns: new[] { "account_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_decisions_mail_id",
                schema: "mail",
                table: "mail_decisions",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_expires_at",
                schema: "account",
                table: "mail_links",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_subject_id_purpose",
                schema: "account",
                table: "mail_links",
                columns: new[] { "subject_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_token_hash",
                schema: "account",
                table: "mail_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_member_events_member_id_at",
                schema: "member",
                table: "member_events",
                columns: new[] { "member_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_members_number",
                schema: "member",
                table: "members",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_siren",
                schema: "member",
                table: "members",
                column: "siren");

            migrationBuilder.CreateIndex(
                name: "ix_membership_applications_file_id",
                schema: "enrolment",
                table: "membership_applications",
                column: "file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_applications_member_id",
                schema: "enrolment",
                table: "membership_applications",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_applications_siren_state",
                schema: "enrolment",
                table: "membership_applications",
                columns: new[] { "siren", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_nir_reveals_at",
                schema: "privacy",
                table: "nir_reveals",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_not_us_reports_member_id",
                schema: "account",
                table: "not_us_reports",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_not_us_reports_subject_id_purpose",
                schema: "account",
                table: "not_us_reports",
                columns: new[] { "subject_id", "purpose" },
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_offer_changes_code_id",
                schema: "service",
                table: "offer_changes",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_replaced_by",
                schema: "service",
                table: "offers",
                column: "replaced_by");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_case_id",
                schema: "mail",
                table: "outgoing_mails",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_member_id",
                schema: "mail",
                table: "outgoing_mails",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_next_attempt_at",
                schema: "mail",
                table: "outgoing_mails",
                column: "next_attempt_at",
                filter: "state in ('Queued', 'Sending')");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_state_created_at",
                schema: "mail",
                table: "outgoing_mails",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_to_address",
                schema: "mail",
                table: "outgoing_mails",
                column: "to_address");

            migrationBuilder.CreateIndex(
                name: "ix_posted_keys_expires_at",
                schema: "enrolment",
                table: "posted_keys",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_posted_keys_file_id",
                schema: "enrolment",
                table: "posted_keys",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_purge_lines_run_id_key",
                schema: "privacy",
                table: "purge_lines",
                columns: new[] { "run_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purge_runs_started_at",
                schema: "privacy",
                table: "purge_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_account_id",
                schema: "account",
                table: "recovery_codes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_reevaluations_member_id_year",
                schema: "revenue",
                table: "reevaluations",
                columns: new[] { "member_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_reevaluations_schedule_id",
                schema: "revenue",
                table: "reevaluations",
                column: "schedule_id");

            migrationBuilder.CreateIndex(
                name: "ix_regularisations_file_id",
                schema: "revenue",
                table: "regularisations",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_regularisations_on",
                schema: "revenue",
                table: "regularisations",
                column: "on",
                filter: "refund > 0 and refunded_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_reset_requests_address_key_requested_at",
                schema: "account",
                table: "reset_requests",
                columns: new[] { "address_key", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reset_requests_number_key_honoured_at",
                schema: "account",
                table: "reset_requests",
                columns: new[] { "number_key", "honoured_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reset_requests_requested_at",
                schema: "account",
                table: "reset_requests",
                column: "requested_at");

            migrationBuilder.CreateIndex(
                name: "ix_role_claims_role_id",
                schema: "account",
                table: "role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "role_name_index",
                schema: "account",
                table: "roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedules_file_id_year",
                schema: "revenue",
                table: "schedules",
                columns: new[] { "file_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                schema: "account",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_attachment_id",
                schema: "account",
                table: "sessions",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_attempts_last_at",
                schema: "account",
                table: "sign_in_attempts",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "ix_signals_waiting",
                schema: "workflow",
                table: "signals",
                column: "instance_id",
                filter: "consumed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_spent_questions_expires_at",
                schema: "account",
                table: "spent_questions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_activation_id",
                schema: "service",
                table: "subscriptions",
                column: "activation_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_establishment_id",
                schema: "service",
                table: "subscriptions",
                column: "establishment_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_member_id_service_code_establishment_id",
                schema: "service",
                table: "subscriptions",
                columns: new[] { "member_id", "service_code", "establishment_id" },
                unique: true,
                filter: "\"to\" is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_service_code",
                schema: "service",
                table: "subscriptions",
                column: "service_code");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_instance",
                schema: "workflow",
                table: "tasks",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_open",
                schema: "workflow",
                table: "tasks",
                columns: new[] { "role", "due_at" },
                filter: "answered_at is null and withdrawn_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_events",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_grants",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_logins",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_passkeys",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_roles",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_tokens",
                schema: "account");

            migrationBuilder.DropTable(
                name: "acts",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "anomalies",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "authenticators",
                schema: "account");

            migrationBuilder.DropTable(
                name: "complements",
                schema: "service");

            migrationBuilder.DropTable(
                name: "contactless_resets",
                schema: "account");

            migrationBuilder.DropTable(
                name: "contacts",
                schema: "member");

            migrationBuilder.DropTable(
                name: "corrections",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "data_protection_keys",
                schema: "account");

            migrationBuilder.DropTable(
                name: "data_requests",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "dispatches",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "document");

            migrationBuilder.DropTable(
                name: "draft_saves",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "effect_changes",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "employee_determinants",
                schema: "workforce");

            migrationBuilder.DropTable(
                name: "erased_cases",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "habilitations",
                schema: "service");

            migrationBuilder.DropTable(
                name: "inactive_accounts",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "incidents",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "income_run_faults",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "income_run_lines",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "incomes",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "instalments",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "instances",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "invoice_series",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "invoices",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "invoicing_runs",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "legal_addressees",
                schema: "service");

            migrationBuilder.DropTable(
                name: "limit_changes",
                schema: "settings");

            migrationBuilder.DropTable(
                name: "mail_changes",
                schema: "account");

            migrationBuilder.DropTable(
                name: "mail_decisions",
                schema: "mail");

            migrationBuilder.DropTable(
                name: "mail_links",
                schema: "account");

            migrationBuilder.DropTable(
                name: "member_events",
                schema: "member");

            migrationBuilder.DropTable(
                name: "membership_applications",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "nir_reveals",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "not_us_reports",
                schema: "account");

            migrationBuilder.DropTable(
                name: "number_series",
                schema: "member");

            migrationBuilder.DropTable(
                name: "offer_changes",
                schema: "service");

            migrationBuilder.DropTable(
                name: "posted_keys",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "published_books",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "purge_lines",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "questions",
                schema: "account");

            migrationBuilder.DropTable(
                name: "recovery_codes",
                schema: "account");

            migrationBuilder.DropTable(
                name: "reevaluations",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "refresh_failures",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "regularisations",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "reset_requests",
                schema: "account");

            migrationBuilder.DropTable(
                name: "role_claims",
                schema: "account");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "account");

            migrationBuilder.DropTable(
                name: "sign_in_attempts",
                schema: "account");

            migrationBuilder.DropTable(
                name: "signals",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "spent_questions",
                schema: "account");

            migrationBuilder.DropTable(
                name: "subscriptions",
                schema: "service");

            migrationBuilder.DropTable(
                name: "tasks",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "timers",
                schema: "workflow");

            migrationBuilder.DropTable(
                name: "effect_runs",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "employees",
                schema: "workforce");

            migrationBuilder.DropTable(
                name: "income_runs",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "declarations",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "outgoing_mails",
                schema: "mail");

            migrationBuilder.DropTable(
                name: "files",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "purge_runs",
                schema: "privacy");

            migrationBuilder.DropTable(
                name: "schedules",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "roles",
                schema: "account");

            migrationBuilder.DropTable(
                name: "attachments",
                schema: "account");

            migrationBuilder.DropTable(
                name: "activations",
                schema: "service");

            migrationBuilder.DropTable(
                name: "establishments",
                schema: "member");

            migrationBuilder.DropTable(
                name: "drafts",
                schema: "rule");

            migrationBuilder.DropTable(
                name: "campaigns",
                schema: "contribution");

            migrationBuilder.DropTable(
                name: "files",
                schema: "revenue");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "account");

            migrationBuilder.DropTable(
                name: "offers",
                schema: "service");

            migrationBuilder.DropTable(
                name: "members",
                schema: "member");
        }
    }
}
