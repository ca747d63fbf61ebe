-- As 0013 did for trainings: why something failed, as text and gaps. A text from before becomes a JSON string.
alter table webhook_deliveries alter column failure type jsonb using to_jsonb(failure);
alter table shop_setup alter column problem type jsonb using to_jsonb(problem);
